package import Documents
package import Domain
import Language

/// Problems in a file, one row each; each gets a number of its own for life.
package struct ProblemSheet: ImportForm {
    package static let noun = "problems"
    package static let roles: Set<Role> = [.office, .secretary, .clerk, .reviewer, .auditor, .leader, .observer]
    package static let columns = ImportColumns.problems

    private let books: ImportBooks
    private let categories = Problem.Category.allCases.map { ($0, Self.names("problem-category", $0.rawValue)) }
    private let sources = Problem.Source.allCases.map { ($0, Self.names("problem-source", $0.rawValue)) }
    private var seen = FirstRows()
    private var problems: [(row: SheetRow, command: RaiseProblem)] = []

    package init(books: ImportBooks) {
        self.books = books
    }

    package static func choices(in books: ImportBooks) -> [String: [String]] {
        let words = Words(books.language)
        return [
            "category": Problem.Category.allCases.map { words("problem-category.\($0.rawValue)") },
            "source": Problem.Source.allCases.map { words("problem-source.\($0.rawValue)") },
        ]
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        let organisation = try cells.organisation()
        let text = cells.text("problem")
        let category = cells.choice("category", categories)
        let source = cells.choice("source", sources)
        let dimension = cells.optional("dimension")
        if let organisation, let text { seen.note([organisation.id.text, text], in: &cells, at: "problem") }
        guard cells.isGood, let organisation, let text, let category, let source else { return }
        let command = RaiseProblem(
            cycle: try books.requiredCycle().id,
            organisation: organisation.id,
            text: text,
            category: category,
            source: source,
            dimension: dimension
        )
        problems.append((cells.row, command))
    }

    package func batches() -> [Batch] {
        problems.map { Batch(name: "\($0.row.line)", row: $0.row, command: $0.command) }
    }

    package static func column(of refusal: Refusal) -> String? {
        switch refusal.key {
        case "forbidden.role": "organisation"
        case "audits.no-such-dimension", "audits.no-such-dimension-near": "dimension"
        default: refusal.wordingColumn(["text": "problem", "dimension": "dimension"])
        }
    }

    private static func names(_ table: String, _ id: String) -> [String] {
        [id] + Language.allCases.map { Words($0)("\(table).\(id)") }
    }
}
