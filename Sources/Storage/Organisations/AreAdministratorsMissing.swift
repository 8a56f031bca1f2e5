package import Domain

/// Whether the three administrators have not been appointed yet: the second step of setting up is open.
package struct AreAdministratorsMissing: Query {
    package init() {}

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: [.office], in: facts)
    }

    package func answer(from connection: any Connection) throws -> Bool {
        let given = Grant.State.given.rawValue
        let role = Role.securityAdministrator.rawValue
        return try connection.number("SELECT count(*) FROM grant_given WHERE role = \(role) AND state = \(given)") == 0
    }
}
