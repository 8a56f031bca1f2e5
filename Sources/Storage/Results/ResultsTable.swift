package import Domain
import Rules

/// The results of one kind of organisation in a cycle: places, scores, what was proposed and what was decided.
package struct ResultsTable: Query {
    /// A kind that has results, and how many.
    package struct KindCount: Equatable, Sendable {
        package let kind: String
        package let labels: [String: String]
        package let count: Int
    }

    package struct Column: Equatable, Sendable {
        package let id: String
        package let labels: [String: String]
    }

    package struct Grading: Equatable, Sendable {
        package let id: String
        package let labels: [String: String]
        /// Grade → labels.
        package let grades: [String: [String: String]]
        /// Grades from the best.
        package let order: [String]
    }

    package struct Cell: Equatable, Sendable {
        /// The exact value as text; nil: not computable.
        package let value: String?
        /// As the rulebook shows it.
        package let shown: String?
        /// Why there is no value: key and arguments under `rules.missing.`.
        package let missing: Missing?
    }

    package struct Missing: Equatable, Sendable {
        package let key: String
        package let arguments: [String]
    }

    package struct Decided: Equatable, Sendable {
        package let grade: String
        package let reason: String?
        package let entry: Int64
    }

    package struct Line: Equatable, Sendable {
        package let code: String
        package let name: String
        package let parent: String
        package let origin: String
        /// Whether it, or anything it was computed from, was made by the demonstration.
        package let isGenerated: Bool
        /// The organisation below which it was compared, and its class there.
        package let scope: String
        package let group: String
        package let place: Int?
        package let tied: Bool
        /// In the order of ``Answer/columns``.
        package let cells: [Cell]
        /// Grading → proposed grade.
        package let proposals: [String: String]
        /// Grading → decision.
        package let decisions: [String: Decided]
    }

    package struct Answer: Equatable, Sendable {
        package let cycle: String
        package let kinds: [KindCount]
        /// The kind that was answered for; nil where nothing is computed yet.
        package let kind: String?
        package let rulebook: String?
        package let rulebookLabels: [String: String]
        package let columns: [Column]
        package let gradings: [Grading]
        /// By comparison, place and code; those without a place last.
        package let lines: [Line]
    }

    package let cycle: Cycle.ID
    /// Nil: the first kind that has results.
    package let kind: Kind.ID?
    /// Nil: every class.
    package let group: String?

    package init(cycle: Cycle.ID, kind: Kind.ID? = nil, group: String? = nil) {
        self.cycle = cycle
        self.kind = kind
        self.group = group
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresReading(of: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let kinds = try kinds(connection)
        let books = try PinnedBook.scoring(of: cycle, from: connection)
        guard let kind = kind?.text ?? kinds.first?.kind,
            let book = books.first(where: { $0.pin.kinds.contains { $0.text == kind } })
        else {
            return Answer(
                cycle: cycle.text,
                kinds: kinds,
                kind: kind?.text,
                rulebook: nil,
                rulebookLabels: [:],
                columns: [],
                gradings: [],
                lines: []
            )
        }
        return Answer(
            cycle: cycle.text,
            kinds: kinds,
            kind: kind,
            rulebook: book.pin.rulebook.text,
            rulebookLabels: book.rulebook.label.texts,
            columns: book.rulebook.score.map { Column(id: $0.id, labels: $0.label.texts) },
            gradings: book.rulebook.gradings.map { grading in
                Grading(
                    id: grading.id,
                    labels: grading.label.texts,
                    grades: Dictionary(grading.names.map { ($0.id, $0.label.texts) }) { first, _ in first },
                    order: grading.names.map(\.id)
                )
            },
            lines: try lines(of: kind, book.rulebook, connection)
        )
    }

    private func kinds(_ connection: any Connection) throws -> [KindCount] {
        struct Row: Decodable {
            let kind: String
            let labels: String
            let count: Int
        }
        let rows: [Row] = try connection.all(
            """
            SELECT organisation.kind AS kind, kind.labels AS labels, COUNT(*) AS count
            FROM scorecard
            JOIN organisation ON organisation.id = scorecard.organisation
            JOIN kind ON kind.id = organisation.kind
            WHERE scorecard.cycle = \(cycle)
            GROUP BY organisation.kind, kind.labels
            ORDER BY MIN(organisation.depth), MAX(organisation.origin) DESC, organisation.kind
            """
        )
        return try rows.map { KindCount(kind: $0.kind, labels: try Labels.read($0.labels), count: $0.count) }
    }
}
