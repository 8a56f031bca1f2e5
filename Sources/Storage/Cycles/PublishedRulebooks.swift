package import Domain
package import Rules

/// 规则册目录: the rulebooks that are published in these books, each version, newest first under its name.
package struct PublishedRulebooks: Query {
    package struct Line: Equatable, Sendable {
        package let edition: RulebookEdition.ID
        package let name: String
        package let version: Int
        package let label: Label
        package let isForScoring: Bool
        package let isForDuties: Bool
        package let kinds: [String]
        package let publishedAt: Instant
        /// The cycles that are held to this version.
        package let cycles: [String]
    }

    package init() {}

    /// The rules are no secret: whoever has any role may read them.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: Set(Role.allCases), in: facts)
    }

    package func answer(from connection: any Connection) throws -> [Line] {
        struct Row: Decodable {
            let edition: String
            let publishedAt: Int64
        }
        struct Use: Decodable {
            let edition: String
            let cycle: String
        }
        let uses: [Use] = try connection.all("SELECT DISTINCT rulebook AS edition, cycle FROM pin ORDER BY cycle DESC, rulebook")
        let cycles = Dictionary(grouping: uses, by: \.edition).mapValues { $0.map(\.cycle) }
        let rows: [Row] = try connection.all(
            "SELECT id AS edition, published_at FROM rulebook_edition ORDER BY name, version DESC, id"
        )
        return try rows.map { row in
            let id = RulebookEdition.ID(row.edition)
            let rulebook = try RulebookShelf.shared.rulebook(row.edition, text: SQLLedger(connection).require(id).text)
            return Line(
                edition: id,
                name: rulebook.id,
                version: rulebook.version,
                label: rulebook.label,
                isForScoring: rulebook.isForScoring,
                isForDuties: rulebook.isForDuties,
                kinds: rulebook.kinds,
                publishedAt: Instant(milliseconds: row.publishedAt),
                cycles: cycles[row.edition] ?? []
            )
        }
    }
}
