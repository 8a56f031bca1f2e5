package import Domain

/// 授权表: the roles given in an organisation and below it, page by page in the order of the tree.
package struct GrantsBelow: Query {
    package struct Answer: Sendable {
        package let lines: [GrantLine]
        /// What the next page comes after; nil: there are no more.
        package let next: String?
    }

    /// Who reads what others may do, over the organisation.
    package static let readers: Set<Role> = [.office, .securityAdministrator, .auditAdministrator]
    package static let most = 500

    package let place: Organisation.ID
    /// Nil: every role.
    package let role: Role?
    /// Nil: everybody.
    package let person: Person.ID?
    package let after: String?
    package let limit: Int

    package init(
        _ place: Organisation.ID,
        role: Role? = nil,
        person: Person.ID? = nil,
        after: String? = nil,
        limit: Int = 50
    ) {
        self.place = place
        self.role = role
        self.person = person
        self.after = after
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
        if let person { condition = "\(condition) AND given.person = \(person)" }
        if let after, let cursor = PostsBelow.Cursor(after) {
            condition = """
                \(condition) AND given.path >= \(cursor.key) AND (given.path > \(cursor.key) OR given.id > \(cursor.post))
                """
        }
        let rows: [GrantRow] = try connection.all(
            """
            SELECT \(GrantRow.columns)
            \(GrantRow.tables)
            WHERE \(condition)
            ORDER BY given.path, given.id
            LIMIT \(limit + 1)
            """
        )
        let page = rows.prefix(limit)
        let last = rows.count > limit ? page.last : nil
        return Answer(lines: try page.map { try $0.line() }, next: last.map { "\($0.path)|\($0.id)" })
    }
}
