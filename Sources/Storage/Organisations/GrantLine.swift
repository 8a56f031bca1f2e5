package import Domain

/// One role somebody has been given.
package struct GrantLine: Hashable, Sendable {
    package let person: String
    package let name: String
    package let role: Role
    package let organisation: String
    package let organisationName: String
    /// Nil: all.
    package let cycle: String?
}

/// A grant as the tables have it.
struct GrantRow: Decodable {
    static let columns: SQL = """
        given.id AS id, given.person AS person, person.name AS name, given.role AS role, given.organisation AS organisation,
        organisation.name AS organisation_name, given.path AS path, given.cycle AS cycle
        """
    static let tables: SQL = """
        FROM grant_given AS given
        JOIN person ON person.id = given.person
        JOIN organisation ON organisation.id = given.organisation
        """

    let id: String
    let person: String
    let name: String
    let role: String
    let organisation: String
    let organisationName: String
    let path: String
    let cycle: String?

    func line() throws -> GrantLine {
        guard let role = Role(rawValue: role) else { throw Fault("\(id) gives no role: \(role)") }
        return GrantLine(
            person: person,
            name: name,
            role: role,
            organisation: organisation,
            organisationName: organisationName,
            cycle: cycle
        )
    }
}
