package import Domain

/// Who may do what in one organisation: the roles given over it, and those given over the organisations it stands in.
package struct PowersOver: Query {
    /// Who reads it, over the organisation.
    package static let readers: Set<Role> = [
        .office, .secretary, .reviewer, .leader, .observer, .securityAdministrator, .auditAdministrator,
    ]

    package let organisation: Organisation.ID

    package init(_ organisation: Organisation.ID) {
        self.organisation = organisation
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(Self.readers, over: facts.require(organisation), in: facts)
    }

    /// The nearest first.
    package func answer(from connection: any Connection) throws -> [GrantLine] {
        let path = try SQLLedger(connection).require(organisation).path
        let places = path.split(separator: "/").map { Field.text(String($0)) }
        let rows: [GrantRow] = try connection.all(
            """
            SELECT \(GrantRow.columns)
            \(GrantRow.tables)
            WHERE given.organisation IN \(anyOf: places) AND given.state = 'given'
            ORDER BY organisation.depth DESC, given.role, given.id
            """
        )
        return try rows.map { try $0.line() }
    }
}
