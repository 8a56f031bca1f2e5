package import Documents
package import Domain
import Storage

/// Task lists in a file, one row an item; the rows of one secretary make one list, in their order.
package struct TaskSheet: ImportForm {
    package static let noun = "tasks"
    package static let roles: Set<Role> = [.office, .secretary, .clerk]
    package static let columns = ImportColumns.tasks
    /// A list without its bad rows would be another list.
    package static let allowsParts = false

    private let books: ImportBooks
    private var seen = FirstRows()
    private var groups = RowGroups<TaskPlan>()

    package init(books: ImportBooks) {
        self.books = books
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        let cycle = try books.requiredCycle()
        let organisation = try cells.organisation()
        let holder = cells.text("holder")
        let task = cells.text("task")
        let due = cells.day("due", within: cycle)
        if let organisation, let holder, let task { seen.note([organisation.id.text, holder, task], in: &cells, at: "task") }
        guard cells.isGood, let organisation, let holder, let task, let due else { return }
        if try books.facts.exists(TaskList.id(cycle: cycle.id, organisation: organisation.id, holder: holder)) {
            cells.standing = .changed
        }
        let plan = TaskPlan(text: task, due: due, duty: cells.optional("duty"))
        groups.add(plan, of: cells.row, to: "\(organisation.id)|\(holder)")
    }

    /// A list is written anew as a whole: half of one would take the other half away.
    package func batches() throws -> [Batch] {
        let cycle = try books.requiredCycle().id
        return groups.batches(isWhole: true) { name, items in
            let parts = name.split(separator: "|", maxSplits: 1).map(String.init)
            return DraftTaskList(
                cycle: cycle,
                organisation: Organisation.ID(parts.first ?? ""),
                holder: parts.last ?? "",
                items: items
            )
        }
    }

    package static func column(of refusal: Refusal) -> String? {
        switch refusal.key {
        case "duties.task-outside-cycle": "due"
        case "duties.no-such-duty": "duty"
        case "forbidden.role": "organisation"
        case "duties.task-list-signed", "duties.task-list-submitted": "holder"
        default: refusal.wordingColumn(["holder": "holder", "text": "task"])
        }
    }
}
