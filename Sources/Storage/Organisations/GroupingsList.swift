package import Domain

/// 联合体: the groupings that stand, with who belongs to each.
package struct GroupingsList: Query {
    package struct Member: Equatable, Sendable {
        package let code: String
        package let name: String
        package let joinedOn: String
    }

    package struct Line: Equatable, Sendable {
        package let id: String
        package let name: String
        package let lead: String
        package let foundedOn: String
        package let members: [Member]
    }

    package init() {}

    /// Like the tree, it is no secret.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: Set(Role.allCases), in: facts)
    }

    package func answer(from connection: any Connection) throws -> [Line] {
        struct Row: Decodable {
            let id: String
            let name: String
            let lead: String
            let foundedOn: String
            let code: String
            let member: String
            let joinedOn: String
        }
        let rows: [Row] = try connection.all(
            """
            SELECT grouping.id AS id, grouping.name AS name, grouping.lead AS lead, grouping.founded_on AS founded_on,
                   organisation.id AS code, organisation.name AS member, belongs.joined_on AS joined_on
            FROM grouping
            JOIN grouping_member AS belongs ON belongs.grouping = grouping.id AND belongs.left_on IS NULL
            JOIN organisation ON organisation.id = belongs.organisation
            WHERE grouping.closed_on IS NULL
            ORDER BY grouping.id, organisation.id
            """
        )
        return Dictionary(grouping: rows, by: \.id).sorted { $0.key < $1.key }.compactMap { id, rows in
            guard let first = rows.first else { return nil }
            return Line(
                id: id,
                name: first.name,
                lead: first.lead,
                foundedOn: first.foundedOn,
                members: rows.map { Member(code: $0.code, name: $0.member, joinedOn: $0.joinedOn) }
            )
        }
    }
}
