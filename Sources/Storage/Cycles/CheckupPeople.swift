import Domain

extension CheckupDesk {
    func people() throws -> [CheckupFinding] {
        try [withoutSecretary(), postsPastTerm(), vacantPosts(), grantsWithoutAccount(), emptyGroupings()].compactMap(\.self)
    }

    /// Nobody answers for the organisation itself.
    private func withoutSecretary() throws -> CheckupFinding? {
        try organisations(
            .withoutSecretary,
            of: kinds(),
            where: """
                NOT EXISTS (
                    SELECT 1 FROM grant_given WHERE grant_given.organisation = organisation.id
                    AND grant_given.role = \(Role.secretary.rawValue) AND grant_given.state = 'given'
                    AND (grant_given.cycle IS NULL OR grant_given.cycle = \(cycle.id))
                )
                """
        )
    }

    private func postsPastTerm() throws -> CheckupFinding? {
        try posts(.postPastTerm, note: "post.term_ends", where: "post.term_ends < \(today)", order: "post.term_ends, post.id")
    }

    private func vacantPosts() throws -> CheckupFinding? {
        try posts(.postVacant, note: "post.title", where: "post.holder IS NULL", order: "post.id")
    }

    private func posts(_ check: CheckupFinding.Check, note: SQL, where condition: SQL, order: SQL) throws -> CheckupFinding? {
        try finding(
            check,
            "'organisation' AS kind, organisation.id AS id, organisation.name AS name, \(note) AS note",
            """
            FROM post JOIN organisation ON organisation.id = post.organisation
            WHERE \(condition) AND post.ended IS NULL AND organisation.state = 'open'
            """,
            order: order
        )
    }

    /// Once anybody has an account, everybody with a role should; before, the books are kept from the command line.
    private func grantsWithoutAccount() throws -> CheckupFinding? {
        guard try connection.number("SELECT 1 FROM account LIMIT 1") != nil else { return nil }
        return try finding(
            .grantWithoutAccount,
            "'person' AS kind, person.id AS id, person.name AS name, NULL AS note",
            """
            FROM person
            WHERE EXISTS (
                SELECT 1 FROM grant_given WHERE grant_given.person = person.id AND grant_given.state = 'given'
                AND (grant_given.cycle IS NULL OR grant_given.cycle = \(cycle.id))
            ) AND NOT EXISTS (
                SELECT 1 FROM account WHERE account.person = person.id AND account.state <> 'disabled'
            )
            """,
            order: "person.id"
        )
    }

    private func emptyGroupings() throws -> CheckupFinding? {
        try finding(
            .emptyGrouping,
            "'grouping' AS kind, grouping.id AS id, grouping.name AS name, NULL AS note",
            """
            FROM grouping
            WHERE grouping.closed_on IS NULL AND NOT EXISTS (
                SELECT 1 FROM grouping_member
                WHERE grouping_member.grouping = grouping.id AND grouping_member.left_on IS NULL
                AND grouping_member.organisation <> grouping.lead
            )
            """,
            order: "grouping.id"
        )
    }
}
