package import Domain
package import Rules

/// What can be said of a rulebook's text before it is published: its mistakes, its burden, what it changes and whom it concerns.
package struct WeighRulebook: Query {
    /// A published version and what the text changes in it.
    package struct Comparison: Equatable, Sendable {
        package let edition: RulebookEdition.ID
        package let version: Int
        package let difference: RulebookDiff
        /// The cycles that are held to a version of it, newest first.
        package let cycles: [String]
        /// How many organisations those are for, in the newest of these cycles.
        package let organisations: Int
    }

    package struct Answer: Equatable, Sendable {
        /// Nil where the text cannot be read.
        package let rulebook: Rulebook?
        /// Everything that keeps it from being published, at its line: what cannot be read, and fields asked for elsewhere.
        package let mistakes: [Mistake]
        /// What may stand and should be thought over.
        package let warnings: [Mistake]
        /// Worked examples that do not come out.
        package let failedExamples: [ExampleOutcome]
        package let burden: BurdenMeter?
        /// Against the newest version that is published; nil: there is none.
        package let comparison: Comparison?
        /// Whether this text, or another under its version, is published already.
        package let isVersionTaken: Bool

        package var canBePublished: Bool { rulebook != nil && mistakes.isEmpty && !isVersionTaken }
    }

    package let text: String

    package init(text: String) {
        self.text = text
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        switch Rulebook.read(text) {
        case .failure(let mistakes):
            return Answer(
                rulebook: nil,
                mistakes: mistakes.list,
                warnings: [],
                failedExamples: [],
                burden: nil,
                comparison: nil,
                isVersionTaken: false
            )
        case .success(let rulebook): return try weigh(rulebook, connection)
        }
    }

    private func weigh(_ rulebook: Rulebook, _ connection: any Connection) throws -> Answer {
        let editions = try EditionLine.all(from: connection)
        let own = editions.filter { $0.name == rulebook.id }
        let newest = Dictionary(grouping: editions, by: \.name).compactMap { $0.value.max { $0.version < $1.version } }
        let published = try newest.sorted { $0.name < $1.name }.map { try $0.read(from: connection) }
        return Answer(
            rulebook: rulebook,
            mistakes: FieldIndex(published).duplicates(in: rulebook).map(\.mistake),
            warnings: rulebook.burdenWarnings,
            failedExamples: rulebook.runExamples().filter { !$0.isPassed },
            burden: BurdenMeter(rulebook, organisations: try Self.organisationsByKind(connection)),
            comparison: try comparison(rulebook, with: own.max { $0.version < $1.version }, connection),
            isVersionTaken: own.contains { $0.version == rulebook.version }
        )
    }

    static func organisationsByKind(_ connection: any Connection) throws -> [String: Int] {
        struct Line: Decodable {
            let kind: String
            let number: Int
        }
        let lines: [Line] = try connection.all(
            "SELECT kind, count(*) AS number FROM organisation WHERE state = 'open' GROUP BY kind ORDER BY kind"
        )
        return Dictionary(lines.map { ($0.kind, $0.number) }) { first, _ in first }
    }

    private func comparison(_ rulebook: Rulebook, with newest: EditionLine?, _ connection: any Connection) throws -> Comparison? {
        guard let newest else { return nil }
        struct Line: Decodable {
            let cycle: String
            let kinds: String
        }
        let lines: [Line] = try connection.all(
            """
            SELECT cycle.id AS cycle, pin.pinned_kinds AS kinds
            FROM rulebook_edition
            JOIN pin ON pin.rulebook = rulebook_edition.id
            JOIN cycle ON cycle.id = pin.cycle
            WHERE rulebook_edition.name = \(rulebook.id)
            ORDER BY cycle.year DESC, cycle.id, pin.id
            """
        )
        let cycles = lines.map(\.cycle).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let kinds = lines.filter { $0.cycle == cycles.first }.flatMap { $0.kinds.split(separator: ",").map(String.init) }
        let counts = try Self.organisationsByKind(connection)
        return Comparison(
            edition: RulebookEdition.ID(newest.id),
            version: newest.version,
            difference: RulebookDiff(from: try newest.read(from: connection), to: rulebook),
            cycles: cycles,
            organisations: Set(kinds).sorted().map { counts[$0] ?? 0 }.reduce(0, +)
        )
    }
}
