package import Domain

/// What happened at the door, the newest first; for the audit administrator.
package struct SecurityLog: Query {
    package struct Line: Equatable, Sendable {
        package let number: Int64
        package let at: Instant
        /// See ``SecurityEvent``.
        package let what: String
        /// Nil: nobody of that name.
        package let person: String?
        package let name: String?
        package let address: String
    }

    package struct Answer: Sendable {
        package let lines: [Line]
        /// How many events there are in all that fit.
        package let total: Int
    }

    package static let most = 100_000

    /// Nil: everybody.
    package let person: Person.ID?
    /// Nil: everything.
    package let what: SecurityEvent?
    package let offset: Int
    package let limit: Int

    package init(person: Person.ID? = nil, what: SecurityEvent? = nil, offset: Int = 0, limit: Int = 100) {
        self.person = person
        self.what = what
        self.offset = max(offset, 0)
        self.limit = min(max(limit, 1), Self.most)
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.auditAdministrator], over: facts.root(), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        struct Row: Decodable {
            let id: Int64
            let at: Int64
            let what: String
            let owner: String
            let name: String?
            let address: String
        }
        var condition: SQL = "WHERE event.id > 0"
        if let person { condition = "\(condition) AND event.owner = \(person)" }
        if let what { condition = "\(condition) AND event.what = \(what.rawValue)" }
        let rows: [Row] = try connection.all(
            """
            SELECT event.id AS id, event.at AS at, event.what AS what, event.owner AS owner, person.name AS name,
                   event.address AS address
            FROM security_event AS event
            LEFT JOIN person ON person.id = event.owner
            \(condition)
            ORDER BY event.id DESC
            LIMIT \(limit) OFFSET \(offset)
            """
        )
        let lines = rows.map {
            Line(
                number: $0.id,
                at: Instant(milliseconds: $0.at),
                what: $0.what,
                person: $0.owner.isEmpty ? nil : $0.owner,
                name: $0.name,
                address: $0.address
            )
        }
        let total = try connection.number("SELECT count(*) FROM security_event AS event \(condition)")
        return Answer(lines: lines, total: Int(total ?? 0))
    }
}
