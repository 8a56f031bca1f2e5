package import Domain

/// Everybody who is registered, with their account, page by page, for whoever gives accounts and for the audit administrator.
package struct AccountList: Query {
    package struct Line: Equatable, Sendable {
        package let person: String
        package let name: String
        /// Nil: none was opened.
        package let state: Account.State?
        package let invitedUntil: Instant?
        package let hasSecondFactor: Bool
        /// When a session of theirs was last seen; nil: never, or long ago.
        package let seenAt: Instant?
    }

    package struct Answer: Sendable {
        package let lines: [Line]
        /// How many there are in all.
        package let total: Int
    }

    package enum Choice: String, CaseIterable, Sendable {
        case all
        case none
        case invited
        case active
        case disabled
    }

    package static let most = 100_000

    package let choice: Choice
    /// Only these people; nil: everybody.
    package let only: [Person.ID]?
    package let offset: Int
    package let limit: Int

    package init(_ choice: Choice = .all, only: [Person.ID]? = nil, offset: Int = 0, limit: Int = 100) {
        self.choice = choice
        self.only = only
        self.offset = max(offset, 0)
        self.limit = min(max(limit, 1), Self.most)
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office, .securityAdministrator, .auditAdministrator], over: facts.root(), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        struct Row: Decodable {
            let person: String
            let name: String
            let state: String?
            let invitedUntil: Int64?
            let factor: Int
            let seenAt: Int64?
        }
        var tables: SQL =
            switch choice {
            case .all: "FROM person LEFT JOIN account ON account.id = person.id WHERE person.id > ''"
            case .none: "FROM person LEFT JOIN account ON account.id = person.id WHERE person.id > '' AND account.id IS NULL"
            case .invited, .active, .disabled:
                "FROM account JOIN person ON person.id = account.id WHERE account.state = \(choice.rawValue)"
            }
        if let only { tables = "\(tables) AND person.id IN \(anyOf: only.map { Field.id($0) })" }
        let rows: [Row] = try connection.all(
            """
            SELECT person.id AS person, person.name AS name, account.state AS state, account.invited_until AS invited_until,
                   (SELECT count(*) FROM secret_factor AS factor
                    WHERE factor.id = account.id AND factor.confirmed = 1
                        AND factor.generation = account.factor_count) AS factor,
                   (SELECT max(session.seen_at) FROM secret_session AS session
                    WHERE session.owner = person.id) AS seen_at
            \(tables)
            ORDER BY person.id
            LIMIT \(limit) OFFSET \(offset)
            """
        )
        let lines = rows.map {
            Line(
                person: $0.person,
                name: $0.name,
                state: $0.state.flatMap(Account.State.init(rawValue:)),
                invitedUntil: $0.invitedUntil.map(Instant.init(milliseconds:)),
                hasSecondFactor: $0.factor > 0,
                seenAt: $0.seenAt.map(Instant.init(milliseconds:))
            )
        }
        return Answer(lines: lines, total: Int(try connection.number("SELECT count(*) \(tables)") ?? 0))
    }
}
