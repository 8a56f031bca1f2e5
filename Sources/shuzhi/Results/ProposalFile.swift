import Documents
import Domain
import Exchange
import Language
import Rules
import Storage

/// What was proposed for every organisation in every grading that is decided, as rows of a file to decide by.
struct ProposalFile {
    let rows: [[String]]
    private let header: [String]

    /// - Throws: the refusal that the results are not frozen.
    init(in books: ImportBooks, words: Words) throws {
        let cycle = try books.requiredCycle().id
        _ = try books.facts.require(ResultsFreeze.id(cycle: cycle))
        let isChinese = words.language == .zhHans
        header = ImportColumns.decisions.map { $0.heading(inChinese: isChinese) }
        let decisions = try books.facts.list(Match<Decision>("cycle", .id(cycle)))
        let decided = Dictionary(decisions.map { ($0.id, $0) }) { first, _ in first }
        rows = try books.pins.flatMap { pinned in
            let scorecards = try books.facts.list(Match<Scorecard>("cycle", .id(cycle)).and("pin", .id(pinned.pin.id)))
            let gradings = pinned.rulebook.gradings.filter { $0.by != nil || $0.decidedBy != nil }
            return try gradings.flatMap { grading in
                try scorecards.sorted { Self.order($0) < Self.order($1) }.map { scorecard in
                    let id = Decision.id(cycle: cycle, grading: grading.id, organisation: scorecard.organisation)
                    return try Self.row(of: scorecard, grading, decision: decided[id], in: books, language: words.language)
                }
            }
        }
    }

    var bytes: [UInt8] {
        CSVWriter.bytes(header: header, rows: rows.map { $0.map(CSVValue.text) })
    }

    /// By comparison, class, place and code.
    private static func order(_ scorecard: Scorecard) -> (String, String, Int, String) {
        (scorecard.scope.text, scorecard.group, scorecard.place ?? .max, scorecard.organisation.text)
    }

    private static func row(
        of scorecard: Scorecard,
        _ grading: Grading,
        decision: Decision?,
        in books: ImportBooks,
        language: Language
    ) throws -> [String] {
        let proposed = try scorecard.proposal(grading.id)?.grade
        func label(_ grade: String?) -> String {
            guard let grade else { return "" }
            let label = grading.name(grade)?.label.text(in: language.rawValue) ?? grade
            let isClear = grading.names.count { $0.label.text(in: language.rawValue) == label } == 1
            return isClear ? label : grade
        }
        return [
            scorecard.organisation.text, try books.organisation(scorecard.organisation.text)?.name ?? "", grading.id,
            label(proposed), label(decision?.grade ?? proposed), decision?.reason ?? "",
        ]
    }
}
