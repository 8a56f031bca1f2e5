package import Domain

/// The posts in an organisation and below it, page by page: all of them in the order of the tree, or those that want attention.
package struct PostsBelow: Query {
    package enum Choice: String, CaseIterable, Sendable {
        case all
        /// The term ends within six months: the next election is to be prepared.
        case ending
        case expired
        case vacant
    }

    /// Where the page before ended.
    package struct Cursor: Hashable, Sendable {
        package let key: String
        package let post: String

        package init(key: String, post: String) {
            self.key = key
            self.post = post
        }

        /// The text a link carries.
        package var text: String { "\(key)|\(post)" }

        package init?(_ text: String) {
            guard let bar = text.firstIndex(of: "|") else { return nil }
            self.init(key: String(text[..<bar]), post: String(text[text.index(after: bar)...]))
        }
    }

    package struct Answer: Sendable {
        package let lines: [PostLine]
        /// Nil: there are no more.
        package let next: Cursor?
    }

    package static let most = 500

    package let place: Organisation.ID
    package let choice: Choice
    package let today: Day
    package let after: Cursor?
    package let limit: Int

    package init(
        _ place: Organisation.ID,
        _ choice: Choice = .all,
        today: Day,
        after: Cursor? = nil,
        limit: Int = 50
    ) {
        self.place = place
        self.choice = choice
        self.today = today
        self.after = after
        self.limit = min(max(limit, 1), Self.most)
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(PostsOf.readers, over: facts.require(place), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let path = try SQLLedger(connection).require(place).path
        let end = path.firstTextAfterAllThatStartWithIt ?? path
        let reminder = PostLine.reminder(from: today)
        let (condition, key): (SQL, SQL) =
            switch choice {
            case .all: ("post.ended IS NULL", "organisation.path")
            case .vacant: ("post.holder IS NULL AND post.ended IS NULL", "organisation.path")
            case .ending:
                (
                    """
                    post.term_ends >= \(today) AND post.term_ends <= \(reminder) AND post.ended IS NULL
                        AND post.holder IS NOT NULL
                    """, "post.term_ends"
                )
            case .expired:
                ("post.term_ends < \(today) AND post.ended IS NULL AND post.holder IS NOT NULL", "post.term_ends")
            }
        let from: SQL =
            after.map { "AND \(key) >= \($0.key) AND (\(key) > \($0.key) OR post.id > \($0.post))" } ?? ""
        let rows: [PostRow] = try connection.all(
            """
            SELECT \(PostRow.columns)
            FROM post
            JOIN organisation ON organisation.id = post.organisation
            LEFT JOIN person ON person.id = post.holder
            WHERE organisation.path >= \(path) AND organisation.path < \(end) AND organisation.state = 'open'
                AND \(condition) \(from)
            ORDER BY \(key), post.id
            LIMIT \(limit + 1)
            """
        )
        let page = rows.prefix(limit)
        let next = rows.count > limit ? page.last : nil
        return Answer(
            lines: page.map { $0.line(on: today) },
            next: next.map { row in
                Cursor(key: choice == .all || choice == .vacant ? row.path : row.termEnds?.text ?? "", post: row.post)
            }
        )
    }
}
