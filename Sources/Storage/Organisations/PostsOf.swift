package import Domain

/// The posts of one organisation, those that were closed last, each with who held it before.
package struct PostsOf: Query {
    package struct Tenure: Hashable, Sendable, Decodable {
        package let post: String
        package let holder: String
        package let holderName: String
        package let since: Day
        package let termEnds: Day?
        package let until: Day
    }

    package struct Answer: Sendable {
        package let posts: [PostLine]
        /// The newest first.
        package let tenures: [Tenure]
    }

    /// Who reads of posts, over the organisation.
    package static let readers: Set<Role> = [
        .office, .secretary, .clerk, .reviewer, .leader, .observer, .securityAdministrator, .auditAdministrator,
    ]

    package let organisation: Organisation.ID
    package let today: Day

    package init(organisation: Organisation.ID, today: Day) {
        self.organisation = organisation
        self.today = today
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(Self.readers, over: facts.require(organisation), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let rows: [PostRow] = try connection.all(
            """
            SELECT \(PostRow.columns)
            FROM post
            JOIN organisation ON organisation.id = post.organisation
            LEFT JOIN person ON person.id = post.holder
            WHERE post.organisation = \(organisation)
            ORDER BY CASE WHEN post.ended IS NULL THEN 0 ELSE 1 END, post.id
            """
        )
        let tenures: [Tenure] = try connection.all(
            """
            SELECT tenure.post AS post, tenure.holder AS holder, person.name AS holder_name, tenure.since AS since,
                   tenure.term_ends AS term_ends, tenure.until AS until
            FROM post
            JOIN post_tenure AS tenure ON tenure.post = post.id
            JOIN person ON person.id = tenure.holder
            WHERE post.organisation = \(organisation)
            ORDER BY tenure.recorded_in DESC, tenure.id
            """
        )
        return Answer(posts: rows.map { $0.line(on: today) }, tenures: tenures)
    }
}
