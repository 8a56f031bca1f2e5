package import Domain

/// 授权表: the roles given in an organisation and below it, page by page in the order of the tree.
package struct GrantsBelow: Query {
    package struct Answer: Sendable {
        package let lines: [GrantLine]
        /// How many there are in all.
        package let total: Int
    }

    /// Who reads what others may do, over the organisation.
    package static let readers: Set<Role> = [.office, .securityAdministrator, .auditAdministrator]
    package static let most = 100_000

    package let place: Organisation.ID
    /// Nil: every role.
    package let role: Role?
    /// Nil: everybody.
    package let people: [Person.ID]?
    package let offset: Int
    package let limit: Int

    package init(
        _ place: Organisation.ID,
        role: Role? = nil,
        people: [Person.ID]? = nil,
        offset: Int = 0,
        limit: Int = 50
    ) {
        self.place = place
        self.role = role
        self.people = people
        self.offset = max(offset, 0)
        self.limit = min(max(limit, 1), Self.most)
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(Self.readers, over: facts.require(place), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let path = try SQLLedger(connection).require(place).path
        let end = path.firstTextAfterAllThatStartWithIt ?? path
        var condition: SQL = "given.state = 'given' AND given.path >= \(path) AND given.path < \(end)"
        if let role { condition = "\(condition) AND given.role = \(role.rawValue)" }
        if let people { condition = "\(condition) AND given.person IN \(anyOf: people.map { Field.id($0) })" }
        let rows: [GrantRow] = try connection.all(
            """
            SELECT \(GrantRow.columns)
            \(GrantRow.tables)
            WHERE \(condition)
            ORDER BY given.path, given.id
            LIMIT \(limit) OFFSET \(offset)
            """
        )
        let total = try connection.number("SELECT count(*) FROM grant_given AS given WHERE \(condition)")
        return Answer(lines: try rows.map { try $0.line() }, total: Int(total ?? 0))
    }
}
