package import Documents
package import Domain
import Language
import Storage

/// Groupings in a file, a row for each member.
package struct GroupingSheet: ImportForm {
    package static let isYearly = false
    package static let roles: Set<Role> = [.office]
    package static let noun = "groupings"
    package static let columns = ImportColumns.groupings

    private let books: ImportBooks
    private let answers: [(value: Bool, names: [String])]
    private var seen = FirstRows()
    private var members: [(row: SheetRow, item: ImportGroupings.Row)] = []

    package init(books: ImportBooks) {
        self.books = books
        answers = [(true, "yes"), (false, "no")].map { value, key in
            (value, [key] + Language.allCases.map { Words($0)("cli.\(key)") })
        }
    }

    package mutating func take(_ cells: inout RowCheck) throws {
        let grouping = cells.code("grouping")
        let title = cells.text("title")
        let organisation = try cells.organisation()
        let leads = cells.optional("leads") == nil ? false : cells.choice("leads", answers)
        let joined = cells.day("joined")
        if let grouping, let organisation { seen.note([grouping, organisation.id.text], in: &cells, at: "organisation") }
        guard cells.isGood, let grouping, let title, let organisation, let leads, let joined else { return }
        let row = ImportGroupings.Row(
            grouping: Grouping.ID(grouping),
            title: title,
            organisation: organisation.id,
            leads: leads,
            joinedOn: joined
        )
        guard try !isKnown(row) else {
            cells.standing = .same
            return
        }
        members.append((cells.row, row))
    }

    /// Whether the very same member is in the books.
    private func isKnown(_ row: ImportGroupings.Row) throws -> Bool {
        guard let grouping = try books.facts.find(row.grouping), grouping.closedOn == nil, grouping.name == row.title,
            row.leads == (grouping.lead == row.organisation)
        else { return false }
        let match = Match<GroupingMember>("organisation", .id(row.organisation)).and("grouping", .id(row.grouping))
        return try books.facts.list(match).contains { $0.leftOn == nil && $0.joinedOn == row.joinedOn }
    }

    package func batches() -> [Batch] {
        var groups = RowGroups<ImportGroupings.Row>()
        for member in members { groups.add(member.item, of: member.row, to: member.item.grouping.text) }
        // All groupings go in as one; the rows of each stand together.
        let rows = groups.names.flatMap { groups[$0] }
        guard !rows.isEmpty else { return [] }
        return [Batch(name: nil, rows: rows.map(\.row)) { places in ImportGroupings(rows: places.map { rows[$0].item }) }]
    }

    package static func column(of refusal: Refusal) -> String? {
        switch refusal.key {
        case "organisations.grouping-without-lead", "organisations.grouping-led-by-two": "leads"
        case "organisations.before-the-grouping": "joined"
        case "organisations.grouping-called-otherwise": "title"
        case "organisations.grouping-closed": "grouping"
        case "forbidden.role", "organisations.already-a-member", "organisations.closed": "organisation"
        default: refusal.wordingColumn(["grouping": "grouping", "title": "title"])
        }
    }
}
