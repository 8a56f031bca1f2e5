package import Domain

/// How accounts stand as a whole: what the security administrator's page begins with.
package struct AccountFigures: Query {
    package struct Answer: Equatable, Sendable {
        package let invited: Int
        /// Invited, and the printed code has run out.
        package let lapsed: Int
        package let active: Int
        package let disabled: Int
        /// Active without a second factor.
        package let withoutSecondFactor: Int
    }

    package let now: Instant

    package init(now: Instant) {
        self.now = now
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office, .securityAdministrator, .auditAdministrator], over: facts.root(), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        func count(_ condition: SQL) throws -> Int {
            Int(try connection.number("SELECT count(*) FROM account WHERE \(condition)") ?? 0)
        }
        let without: SQL = """
            state = 'active' AND NOT EXISTS (SELECT 1 FROM secret_factor AS factor
                WHERE factor.id = account.id AND factor.confirmed = 1 AND factor.generation = account.factor_count)
            """
        return Answer(
            invited: try count("state = 'invited'"),
            lapsed: try count("state = 'invited' AND invited_until <= \(now)"),
            active: try count("state = 'active'"),
            disabled: try count("state = 'disabled'"),
            withoutSecondFactor: try count(without)
        )
    }
}
