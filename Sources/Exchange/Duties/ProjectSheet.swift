package import Documents
package import Domain
import Storage

/// Applications for led projects in a file, one row each; each gets a number for life.
package struct ProjectSheet: ImportForm {
    package static let noun = "projects"
    package static let roles: Set<Role> = [.office, .secretary, .clerk]
    package static let columns = ImportColumns.projects

    private let books: ImportBooks
    private var seen = FirstRows()
    private var applications: [(row: SheetRow, command: ApplyForProject)] = []

    package init(books: ImportBooks) {
        self.books = books
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        let cycle = try books.requiredCycle()
        let organisation = try cells.organisation()
        let title = cells.text("title")
        let (leader, problem, aim) = (cells.text("leader"), cells.text("problem"), cells.text("aim"))
        let measures = cells.text("measures")
        let budget = cells.optionalDecimal("budget")
        let due = cells.day("due", within: cycle)
        let stages = stages(in: &cells)
        if let organisation, let title { seen.note([organisation.id.text, title], in: &cells, at: "title") }
        guard cells.isGood, let organisation, let title, let leader, let problem, let aim, let measures, let due, let stages
        else { return }
        let plan = ProjectPlan(
            title: title,
            leader: leader,
            problem: problem,
            aim: aim,
            measures: measures,
            team: cells.optional("team"),
            budget: budget,
            due: due,
            stages: stages
        )
        // An application that is in the books already is passed over, so that a file can be handed in again.
        let known = try books.facts.list(Match<Project>("organisation", .id(organisation.id)).and("cycle", .id(cycle.id)))
        if known.contains(where: { $0.plan == plan }) { cells.standing = .same }
        applications.append((cells.row, ApplyForProject(cycle: cycle.id, organisation: organisation.id, plan: plan)))
    }

    /// `2017-03 what is to be done; 2017-06 …`, in any order.
    private func stages(in cells: inout RowCheck) -> [ProjectPlan.Stage]? {
        guard let text = cells.text("stages") else { return nil }
        var stages: [ProjectPlan.Stage] = []
        for part in text.split(whereSeparator: { ";；\n".contains($0) }) {
            let words = part.drop { $0.isWhitespace }
            let month = words.prefix(7)
            let plan = words.dropFirst(7).drop { $0.isWhitespace || ":：".contains($0) }
            guard let month = Month(String(month)), !plan.isEmpty else {
                cells.refuse("stages", Refusal(.invalid, "duties.stage-text", [String(part.prefix(40))]))
                return nil
            }
            stages.append(ProjectPlan.Stage(month: month, plan: String(plan)))
        }
        return stages.sorted { $0.month < $1.month }
    }

    package func batches() -> [Batch] {
        applications.map { Batch(name: "\($0.row.line)", row: $0.row, command: $0.command) }
    }

    package static func column(of refusal: Refusal) -> String? {
        switch refusal.key {
        case "forbidden.role": "organisation"
        case "duties.project-budget": "budget"
        case "duties.project-outside-cycle": "due"
        case "duties.stage-outside-project": "stages"
        default:
            refusal.wordingColumn([
                "title": "title", "leader": "leader", "problem": "problem", "aim": "aim", "measures": "measures",
                "team": "team", "budget": "budget", "stage": "stages", "stages": "stages",
            ])
        }
    }
}
