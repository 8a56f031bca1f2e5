import Language
import Storage

/// The results of one kind of organisation as JSON: exact values as text, ids beside labels.
struct ResultsJSON: Encodable {
    private struct Column: Encodable {
        let id: String
        let label: String
    }

    private struct Score: Encodable {
        let value: String?
        let shown: String?
        let missing: String?
    }

    private struct Decision: Encodable {
        let grade: String
        let reason: String?
        let entry: Int64
    }

    private struct Line: Encodable {
        let code: String
        let name: String
        let parent: String
        let origin: String
        let scope: String
        let `class`: String
        let place: Int?
        let tied: Bool
        let columns: [String: Score]
        let proposed: [String: String]
        let decided: [String: Decision]
    }

    private let cycle: String
    private let kind: String?
    private let rulebook: String?
    private let columns: [Column]
    private let organisations: [Line]

    init(_ answer: ResultsTable.Answer, words: Words) {
        cycle = answer.cycle
        kind = answer.kind
        rulebook = answer.rulebook
        columns = answer.columns.map { Column(id: $0.id, label: words.label($0.labels)) }
        organisations = answer.lines.map { line in
            let scores = zip(answer.columns, line.cells).map { column, cell in
                let missing = cell.missing.map { words.missing(key: $0.key, arguments: $0.arguments) }
                return (column.id, Score(value: cell.value, shown: cell.shown, missing: missing))
            }
            return Line(
                code: line.code,
                name: line.name,
                parent: line.parent,
                origin: line.origin,
                scope: line.scope,
                class: line.group,
                place: line.place,
                tied: line.tied,
                columns: Dictionary(scores) { first, _ in first },
                proposed: line.proposals,
                decided: line.decisions.mapValues { Decision(grade: $0.grade, reason: $0.reason, entry: $0.entry) }
            )
        }
    }
}
