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

    package struct Answer: Sendable {
        package let lines: [PostLine]
        /// How many there are in all.
        package let total: Int
    }

    package static let most = 100_000

    package let place: Organisation.ID
    package let choice: Choice
    package let today: Day
    /// Only what these people hold; nil: everybody's.
    package let holders: [Person.ID]?
    package let offset: Int
    package let limit: Int

    package init(
        _ place: Organisation.ID,
        _ choice: Choice = .all,
        today: Day,
        holders: [Person.ID]? = nil,
        offset: Int = 0,
        limit: Int = 50
    ) {
        self.place = place
        self.choice = choice
        self.today = today
        self.holders = holders
        self.offset = max(offset, 0)
        self.limit = min(max(limit, 1), Self.most)
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(PostsOf.readers, over: facts.require(place), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let path = try SQLLedger(connection).require(place).path
        let end = path.firstTextAfterAllThatStartWithIt ?? path
        let reminder = PostLine.reminder(from: today)
        let isOpen: SQL = "post.ended IS NULL AND organisation.state = 'open'"
        let wanted: (condition: SQL, order: SQL) =
            switch choice {
            case .all: ("1 = 1", "organisation.path")
            case .vacant: ("post.holder IS NULL", "organisation.path")
            case .ending:
                (
                    "post.term_ends >= \(today) AND post.term_ends <= \(reminder) AND post.holder IS NOT NULL",
                    "post.term_ends"
                )
            case .expired: ("post.term_ends < \(today) AND post.holder IS NOT NULL", "post.term_ends")
            }
        var tables: SQL = """
            FROM post
            JOIN organisation ON organisation.id = post.organisation
            LEFT JOIN person ON person.id = post.holder
            WHERE organisation.path >= \(path) AND organisation.path < \(end) AND \(isOpen) AND \(wanted.condition)
            """
        if let holders { tables = "\(tables) AND post.holder IN \(anyOf: holders.map { Field.id($0) })" }
        let rows: [PostRow] = try connection.all(
            """
            SELECT \(PostRow.columns)
            \(tables)
            ORDER BY \(wanted.order), post.id
            LIMIT \(limit) OFFSET \(offset)
            """
        )
        let total = try connection.number("SELECT count(*) \(tables)")
        return Answer(lines: rows.map { $0.line(on: today) }, total: Int(total ?? 0))
    }
}
