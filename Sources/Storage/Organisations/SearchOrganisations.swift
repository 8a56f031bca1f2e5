package import Domain

/// Organisations by what somebody types: their code, a part of their name, of its pinyin, or of its initials.
package struct SearchOrganisations: Query {
    package struct Line: Hashable, Sendable {
        package let code: String
        package let name: String
        package let kindLabels: [String: String]
        package let isClosed: Bool
        /// The names above it, from the root down.
        package let above: String
    }

    package struct Answer: Sendable {
        /// Those whose code it is first, then those that begin with it; open ones before closed ones.
        package let lines: [Line]
        package let hasMore: Bool
    }

    package static let most = 100

    package let text: String
    /// Only in or below this one; nil: anywhere.
    package let below: Organisation.ID?
    package let limit: Int

    package init(_ text: String, below: Organisation.ID? = nil, limit: Int = 20) {
        self.text = String(text.prefix(200))
        self.below = below
        self.limit = min(max(limit, 1), Self.most)
    }

    /// The tree is no secret: whoever has any role may see it.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: Set(Role.allCases), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let within = try (below.map { try ledger.require($0) } ?? ledger.root()).path
        let code = NameParts.normal(text)
        guard !code.isEmpty else { return Answer(lines: [], hasMore: false) }
        var found = try codes(starting: code, within: within, connection)
        let known = Set(found)
        found += try NameParts(connection: connection).subjects(called: text, within: within, most: limit + 1)
            .filter { !known.contains($0) }
        let lines = try lines(of: Array(found.prefix(limit + 1)), connection)
        let ordered = lines.filter { !$0.isClosed } + lines.filter(\.isClosed)
        return Answer(lines: Array(ordered.prefix(limit)), hasMore: ordered.count > limit)
    }

    private func codes(starting code: String, within path: String, _ connection: any Connection) throws -> [Organisation.ID] {
        struct Line: Decodable { let id: Organisation.ID }
        // Codes have letters of either case; a range of texts needs one.
        let lines: [Line] = try [code, code.uppercased()].flatMap { code -> [Line] in
            let (end, last) = (code.firstTextAfterAllThatStartWithIt ?? code, path.firstTextAfterAllThatStartWithIt ?? path)
            return try connection.all(
                """
                SELECT id AS id
                FROM organisation
                WHERE id >= \(code) AND id < \(end) AND path >= \(path) AND path < \(last)
                ORDER BY id
                LIMIT \(limit + 1)
                """
            )
        }
        var seen: Set<Organisation.ID> = []
        return lines.map(\.id).filter { seen.insert($0).inserted }
    }

    private func lines(of codes: [Organisation.ID], _ connection: any Connection) throws -> [Line] {
        struct Row: Decodable {
            let code: String
            let name: String
            let labels: String
            let state: String
            let path: String
        }
        let rows: [Row] = try connection.all(
            """
            SELECT organisation.id AS code, organisation.name AS name, kind.labels AS labels, organisation.state AS state,
                   organisation.path AS path
            FROM organisation
            JOIN kind ON kind.id = organisation.kind
            WHERE organisation.id IN \(anyOf: codes.map { Field.id($0) })
            ORDER BY organisation.id
            """
        )
        let names = try PlaceNames(of: rows.map(\.path), from: connection)
        let lines = try Dictionary(
            rows.map { row in
                let line = Line(
                    code: row.code,
                    name: row.name,
                    kindLabels: try Labels.read(row.labels),
                    isClosed: row.state == Organisation.State.closed.rawValue,
                    above: names.above(row.path)
                )
                return (row.code, line)
            }
        ) { first, _ in first }
        return codes.compactMap { lines[$0.text] }
    }
}
