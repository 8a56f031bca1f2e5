import Documents
import Domain
import Rules
import Storage

/// Grades in a file: what the committee decided, in the form in which the proposals are handed to it.
///
/// A row without grade is passed over: that organisation is still open. So is one that is decided so already.
struct DecisionSheet: ImportSheet {
    typealias Year = CycleOption

    static let noun = "decisions"
    static let command = "results-decide"
    static let columns = ImportColumns.decisions

    private let books: ImportBooks
    private var seen = FirstRows()
    private var groups = RowGroups<DecideGrades.Decided>()
    private(set) var passedOver = 0

    init(books: ImportBooks) {
        self.books = books
    }

    mutating func take(_ cells: inout RowCheck) throws {
        guard let organisation = cells.organisation() else { return }
        guard let rulebook = books.pinned(for: organisation)?.rulebook else {
            cells.note("organisation", "no-rulebook", [organisation.id.text])
            return
        }
        let gradings = rulebook.gradings.map { ($0, RulebookName($0.id, $0.label).names) }
        guard let grading = cells.choice("grading", gradings) else { return }
        seen.note([organisation.id.text, grading.id], in: &cells, at: "organisation")
        guard cells.optional("grade") != nil else {
            passedOver += 1
            return
        }
        let grades = grading.names.map { ($0.id, RulebookName($0.id, $0.label).names) }
        guard let grade = cells.choice("grade", grades), cells.isGood else { return }
        let id = Decision.id(cycle: try books.requiredCycle().id, grading: grading.id, organisation: organisation.id)
        guard try books.facts.find(id)?.grade != grade else {
            passedOver += 1
            return
        }
        let decided = DecideGrades.Decided(organisation: organisation.id, grade: grade, reason: cells.optional("reason"))
        groups.add(decided, of: cells.row, to: grading.id)
    }

    func batches() throws -> [Batch] {
        let cycle = try books.requiredCycle().id
        return groups.batches { name, decisions in
            DecideGrades(cycle: cycle, grading: name, decisions: decisions)
        }
        .map { Batch(name: nil, rows: $0.rows, part: $0.part) }
    }

    static func column(of refusal: Refusal) -> String? {
        switch refusal.key {
        case "results.departs-without-reason", "results.already-decided": "reason"
        case "results.no-such-grade", "results.cap-broken", "results.floor-broken": "grade"
        case "results.no-such-grading": "grading"
        case "results.from-below", "missing.scorecard": "organisation"
        default: refusal.wordingColumn(["reason": "reason"])
        }
    }
}
