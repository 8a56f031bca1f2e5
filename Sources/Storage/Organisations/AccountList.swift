package import Domain

/// Everybody who is registered, with their account, for whoever gives accounts and for the audit administrator.
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

    package init() {}

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office, .securityAdministrator, .auditAdministrator], over: facts.root(), in: facts)
    }

    package func answer(from connection: any Connection) throws -> [Line] {
        struct Row: Decodable {
            let person: String
            let name: String
            let state: String?
            let invitedUntil: Int64?
            let factor: Int
            let seenAt: Int64?
        }
        let rows: [Row] = try connection.all(
            """
            SELECT person.id AS person, person.name AS name, account.state AS state, account.invited_until AS invited_until,
                   (SELECT count(*) FROM secret_factor AS factor
                    WHERE factor.id = account.id AND factor.confirmed = 1
                        AND factor.generation = account.factor_count) AS factor,
                   (SELECT max(session.seen_at) FROM secret_session AS session
                    WHERE session.owner = person.id) AS seen_at
            FROM person
            LEFT JOIN account ON account.id = person.id
            ORDER BY person.id
            """
        )
        return rows.map {
            Line(
                person: $0.person,
                name: $0.name,
                state: $0.state.flatMap(Account.State.init(rawValue:)),
                invitedUntil: $0.invitedUntil.map(Instant.init(milliseconds:)),
                hasSecondFactor: $0.factor > 0,
                seenAt: $0.seenAt.map(Instant.init(milliseconds:))
            )
        }
    }
}
