package import Domain

/// One level of the tree, page by page: the organisations right below one, each with how many stand below it.
package struct OrganisationTree: Query {
    package struct Line: Equatable, Sendable {
        package let code: String
        package let name: String
        package let kind: String
        package let kindLabels: [String: String]
        package let origin: String
        package let isClosed: Bool
        /// Open ones.
        package let children: Int
    }

    package struct Answer: Equatable, Sendable {
        /// From the root down to the organisation itself.
        package let path: [PlaceStep]
        package let lines: [Line]
        /// How many there are in all.
        package let total: Int
    }

    package static let most = 100_000

    /// Nil: the root.
    package let below: Organisation.ID?
    /// Those that are closed, instead of those that are open.
    package let showsClosed: Bool
    package let offset: Int
    package let limit: Int

    package init(
        below: Organisation.ID? = nil,
        showsClosed: Bool = false,
        offset: Int = 0,
        limit: Int = 200
    ) {
        self.below = below
        self.showsClosed = showsClosed
        self.offset = max(offset, 0)
        self.limit = min(max(limit, 1), Self.most)
    }

    /// The tree is no secret: whoever has any role may see it.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: Set(Role.allCases), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        struct Row: Decodable {
            let code: String
            let name: String
            let kind: String
            let labels: String
            let origin: String
            let children: Int
        }
        let ledger = SQLLedger(connection)
        let parent = try ledger.require(below ?? ledger.require(Realm.theOne).root)
        let state: Organisation.State = showsClosed ? .closed : .open
        let rows: [Row] = try connection.all(
            """
            SELECT organisation.id AS code, organisation.name AS name, organisation.kind AS kind, kind.labels AS labels,
                   organisation.origin AS origin,
                   (SELECT COUNT(*) FROM organisation AS child
                    WHERE child.parent = organisation.id AND child.state = 'open') AS children
            FROM organisation
            JOIN kind ON kind.id = organisation.kind
            WHERE organisation.parent = \(parent.id) AND organisation.state = \(state.rawValue)
            ORDER BY organisation.id
            LIMIT \(limit) OFFSET \(offset)
            """
        )
        let lines = try rows.map { row in
            Line(
                code: row.code,
                name: row.name,
                kind: row.kind,
                kindLabels: try Labels.read(row.labels),
                origin: row.origin,
                isClosed: showsClosed,
                children: row.children
            )
        }
        return Answer(
            path: try PlaceNames(of: [parent.path], from: connection).steps(of: parent.path),
            lines: lines,
            total: try ledger.count(Match<Organisation>("parent", .id(parent.id)).and("state", .text(state.rawValue)))
        )
    }
}
