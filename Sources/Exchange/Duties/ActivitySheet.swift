package import Documents
package import Domain
import Rules
import Storage

/// Activities in a file: what organisations did, one row each.
package struct ActivitySheet: ImportForm {
    package static let noun = "activities"
    package static let roles: Set<Role> = [.office, .secretary, .clerk]
    package static let columns = ImportColumns.activities

    private let books: ImportBooks
    private let kinds: Set<String>
    private var seen = FirstRows()
    private var groups = RowGroups<LogActivities.Item>()

    package init(books: ImportBooks) {
        self.books = books
        kinds = Set(Self.kinds(in: books))
    }

    /// The kinds of activities that a rulebook of the cycle counts.
    private static func kinds(in books: ImportBooks) -> [String] {
        let inputs = books.pins.flatMap(\.rulebook.inputs)
        return Set(inputs.compactMap { if case .activities(let kind) = $0.origin { kind } else { nil } }).sorted()
    }

    package static func choices(in books: ImportBooks) -> [String: [String]] {
        ["kind": kinds(in: books)]
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        let cycle = try books.requiredCycle()
        let organisation = try cells.organisation()
        let id = cells.code("id")
        let kind = kind(in: &cells)
        let day = cells.day("date", within: cycle)
        let subject = cells.text("subject")
        let attendees = cells.optionalWhole("attendees")
        let due = cells.optionalWhole("due")
        let quantity = cells.optionalDecimal("quantity")
        if let organisation, let id { seen.note([organisation.id.text, id], in: &cells, at: "id") }
        guard cells.isGood, let organisation, let id, let kind, let day, let subject else { return }
        let item = LogActivities.Item(
            id: id,
            kind: kind,
            day: day,
            subject: subject,
            chair: cells.optional("chair"),
            attendees: attendees,
            due: due,
            quantity: quantity ?? "1",
            unit: cells.optional("unit")
        )
        let known = try books.facts.find(Activity.id(cycle: cycle.id, organisation: organisation.id, name: id))
        if let known, known.isLogged(as: item) { cells.standing = .same }
        groups.add(item, of: cells.row, to: organisation.id.text)
    }

    /// Any kind can be logged; one that is nearly what a rulebook counts was mistyped.
    private func kind(in cells: inout RowCheck) -> String? {
        guard let kind = cells.code("kind") else { return nil }
        if !kinds.contains(kind), let near = books.nearest(to: kind, among: { kinds.sorted() }) {
            cells.note("kind", "name-unknown-nearest", [kind, cells.row.heading("kind"), near])
        }
        return kind
    }

    package func batches() throws -> [Batch] {
        let cycle = try books.requiredCycle().id
        return groups.batches { name, items in
            LogActivities(cycle: cycle, organisation: Organisation.ID(name), items: items)
        }
    }

    package static func column(of refusal: Refusal) -> String? {
        switch refusal.key {
        case "duties.activity-exists": "id"
        case "duties.day-outside-cycle": "date"
        case "duties.attendance": "attendees"
        case "duties.quantity": "quantity"
        case "forbidden.role": "organisation"
        default:
            refusal.wordingColumn([
                "activity": "id", "kind": "kind", "subject": "subject", "chair": "chair", "unit": "unit", "quantity": "quantity",
            ])
        }
    }
}

extension Activity {
    /// Whether it stands in the books just as a row has it; details beyond the row's are its own.
    fileprivate func isLogged(as item: LogActivities.Item) -> Bool {
        var wanted = item.content
        wanted.details = details
        return state == .logged && (try? wanted.settled()) == content
    }
}
