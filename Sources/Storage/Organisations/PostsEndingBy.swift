package import Domain

/// 届期预警: the posts whose term ends by a day, those that ended longest ago first.
package struct PostsEndingBy: Query {
    package struct Line: Equatable, Sendable, Decodable {
        package let post: String
        package let title: String
        package let organisation: String
        package let organisationName: String
        package let holder: String?
        package let holderName: String?
        package let since: String
        package let termEnds: String
    }

    package let day: Day
    /// Below which organisation; nil: the root.
    package let below: Organisation.ID?

    package init(day: Day, below: Organisation.ID? = nil) {
        self.day = day
        self.below = below
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let organisation = try below.map { try facts.require($0) } ?? facts.root()
        try signer.requires([.office, .secretary, .clerk, .reviewer, .leader, .observer], over: organisation, in: facts)
    }

    package func answer(from connection: any Connection) throws -> [Line] {
        let ledger = SQLLedger(connection)
        let path = try (below.map { try ledger.require($0) } ?? ledger.root()).path
        return try connection.all(
            """
            SELECT post.id AS post, post.title AS title, organisation.id AS organisation,
                   organisation.name AS organisation_name, post.holder AS holder, person.name AS holder_name,
                   post.since AS since, post.term_ends AS term_ends
            FROM post
            JOIN organisation ON organisation.id = post.organisation
            LEFT JOIN person ON person.id = post.holder
            WHERE post.term_ends <= \(day) AND post.ended IS NULL
                AND substr(organisation.path, 1, \(path.count)) = \(path)
            ORDER BY post.term_ends, post.id
            """
        )
    }
}
