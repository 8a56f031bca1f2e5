package import Documents
package import Domain
import Rules
import Storage

/// Grades in a file: what the committee decided, in the form in which the proposals are handed to it.
///
/// A row without grade is passed over: that organisation is still open. So is one that is decided so already.
package struct DecisionSheet: ImportForm {
    package static let noun = "decisions"
    package static let roles: Set<Role> = [.leader, .office]
    package static let allowsParts = false
    package static let command = "results-decide"
    package static let columns = ImportColumns.decisions

    private let books: ImportBooks
    private var seen = FirstRows()
    private var groups = RowGroups<DecideGrades.Decided>()

    package init(books: ImportBooks) {
        self.books = books
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        guard let organisation = try cells.organisation() else { return }
        guard let rulebook = books.pinned(for: organisation)?.rulebook else {
            cells.note("organisation", "no-rulebook", [organisation.id.text])
            return
        }
        let gradings = rulebook.gradings.map { ($0, RulebookName($0.id, $0.label).names) }
        guard let grading = cells.choice("grading", gradings) else { return }
        seen.note([organisation.id.text, grading.id], in: &cells, at: "organisation")
        guard cells.optional("grade") != nil else {
            cells.standing = .empty
            return
        }
        let grades = grading.names.map { ($0.id, RulebookName($0.id, $0.label).names) }
        guard let grade = cells.choice("grade", grades), cells.isGood else { return }
        let id = Decision.id(cycle: try books.requiredCycle().id, grading: grading.id, organisation: organisation.id)
        guard try books.facts.find(id)?.grade != grade else {
            cells.standing = .same
            return
        }
        let decided = DecideGrades.Decided(organisation: organisation.id, grade: grade, reason: cells.optional("reason"))
        groups.add(decided, of: cells.row, to: grading.id)
    }

    package func batches() throws -> [Batch] {
        let cycle = try books.requiredCycle().id
        return groups.names.map { name in
            let rows = groups[name]
            return Batch(name: nil, rows: rows.map(\.row), isWhole: true) { places in
                DecideGrades(cycle: cycle, grading: name, decisions: places.map { rows[$0].item })
            }
        }
    }

    package static func column(of refusal: Refusal) -> String? {
        switch refusal.key {
        case "results.departs-without-reason", "results.already-decided": "reason"
        case "results.no-such-grade", "results.cap-broken", "results.floor-broken": "grade"
        case "results.no-such-grading": "grading"
        case "results.from-below", "missing.scorecard": "organisation"
        default: refusal.wordingColumn(["reason": "reason"])
        }
    }
}
