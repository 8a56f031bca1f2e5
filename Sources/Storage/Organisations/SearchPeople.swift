package import Domain

/// People by the beginning of their name, of its pinyin, of its initials, or of their id; only those the asker may know of.
///
/// A name begins with a surname, of which there are some hundreds whatever the realm: those that fit what was typed are found
/// first, and only the people of those names are read. So there is no list that would have to be kept in step.
package struct SearchPeople: Query {
    package struct Line: Hashable, Sendable {
        package let person: String
        package let name: String
        /// Nil: no account was opened.
        package let account: Account.State?
        /// One of the posts they hold, with its organisation, to tell people of one name apart.
        package let post: String?
        package let organisation: String?
    }

    package struct Answer: Sendable {
        package let lines: [Line]
        package let hasMore: Bool
    }

    package static let most = 100

    package let viewer: Signer
    package let text: String
    package let limit: Int

    package init(_ text: String, by viewer: Signer, limit: Int = 20) {
        self.viewer = viewer
        self.text = String(text.prefix(200))
        self.limit = min(max(limit, 1), Self.most)
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        guard signer == viewer else { throw Refusal(.forbidden, "forbidden.anywhere", []) }
        try signer.requires(anywhere: Sight.roles.union(Sight.ofEverybody), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let sight = try Sight(of: viewer.person, in: SQLLedger(connection))
        let wanted = NameParts.normal(text)
        guard !wanted.isEmpty else { return Answer(lines: [], hasMore: false) }
        var found: [Found] = []
        var seen: Set<String> = []
        func take(_ people: [Found]) {
            for person in people where found.count <= limit && seen.insert(person.id).inserted { found.append(person) }
        }
        take(try people(whose: "id", from: text.trimmingSpaces, sight, connection) { _ in true })
        take(try people(whose: "name", from: text.trimmingSpaces, sight, connection) { _ in true })
        if wanted.allSatisfy(\.isASCII) {
            for surname in try surnames(connection) where found.count <= limit && Self.mayBegin(surname, wanted) {
                take(try people(whose: "name", from: surname, sight, connection) { Self.isRead($0, wanted) })
            }
        }
        return Answer(lines: try lines(of: Array(found.prefix(limit)), sight, connection), hasMore: found.count > limit)
    }

    private struct Found: Decodable {
        let id: String
        let name: String
    }

    /// The first people whose id or name begins with a text and who are called as the rest asks.
    private func people(
        whose column: SQL,
        from text: String,
        _ sight: Sight,
        _ connection: any Connection,
        _ fits: (String) -> Bool
    ) throws -> [Found] {
        guard let end = text.firstTextAfterAllThatStartWithIt else { return [] }
        var people: [Found] = []
        let range: SQL = """
            SELECT person.id AS id, person.name AS name
            FROM person
            WHERE person.\(column) >= \(text) AND person.\(column) < \(end) AND \(sight.condition)
            ORDER BY person.\(column), person.id
            """
        try connection.scan(range) { row in
            guard case .text(let id) = row.field(at: 0), case .text(let name) = row.field(at: 1) else { return true }
            if fits(name) { people.append(Found(id: id, name: name)) }
            return people.count <= limit
        }
        return people
    }

    /// The first characters names begin with, found by leaping from one to the next.
    private func surnames(_ connection: any Connection) throws -> [String] {
        var surnames: [String] = []
        var from = ""
        while true {
            struct Line: Decodable { let name: String }
            let line: Line? = try connection.one("SELECT name AS name FROM person WHERE name >= \(from) ORDER BY name LIMIT 1")
            guard let first = line?.name.first.map(String.init), let next = first.firstTextAfterAllThatStartWithIt else { break }
            surnames.append(first)
            from = next
        }
        return surnames
    }

    /// Whether a name that begins with this character may be read so.
    private static func mayBegin(_ surname: String, _ wanted: String) -> Bool {
        surname.first.map(Pinyin.readings)?.contains { reading in
            reading.hasPrefix(wanted) || wanted.hasPrefix(reading) || reading.first == wanted.first
        } ?? false
    }

    private static func isRead(_ name: String, _ wanted: String) -> Bool {
        let readings = NameParts.normal(name).map(Pinyin.readings)
        return NameParts.ways(of: readings[...]).contains { way in
            way.joined().hasPrefix(wanted) || String(way.compactMap(\.first)).hasPrefix(wanted)
        }
    }

    private func lines(of people: [Found], _ sight: Sight, _ connection: any Connection) throws -> [Line] {
        struct Row: Decodable {
            let holder: String
            let title: String
            let organisation: String
            let path: String
        }
        let ids = people.map { Field.text($0.id) }
        let posts: [Row] = try connection.all(
            """
            SELECT post.holder AS holder, post.title AS title, organisation.name AS organisation, organisation.path AS path
            FROM post
            JOIN organisation ON organisation.id = post.organisation
            WHERE post.holder IN \(anyOf: ids) AND post.ended IS NULL
            ORDER BY organisation.path, post.id
            """
        )
        let ledger = SQLLedger(connection)
        return try people.map { person in
            let post = posts.first { $0.holder == person.id && sight.covers($0.path) }
            return Line(
                person: person.id,
                name: person.name,
                account: try ledger.find(Account.ID(person.id))?.state,
                post: post?.title,
                organisation: post?.organisation
            )
        }
    }
}

extension String {
    /// Without white space at both ends.
    fileprivate var trimmingSpaces: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
