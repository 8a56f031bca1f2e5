package import Domain

/// The titles of all posts there are and what rulebooks call their holders: for the office.
package struct PostTitles: Query {
    package struct Line: Equatable, Sendable, Decodable {
        package let title: String
        package let posts: Int
        /// Nil: nothing was said.
        package let role: String?
    }

    /// The most titles that are given.
    package static let most = 500

    package init() {}

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), in: facts)
    }

    /// Those held most first.
    package func answer(from connection: any Connection) throws -> [Line] {
        try connection.all(
            """
            SELECT post.title AS title, count(*) AS posts, post_role.post_role_name AS role
            FROM post
            LEFT JOIN post_role ON post_role.id = post.title
            WHERE post.ended IS NULL
            GROUP BY post.title, post_role.post_role_name
            ORDER BY count(*) DESC, post.title
            LIMIT \(Self.most)
            """
        )
    }
}
