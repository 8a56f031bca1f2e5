import Domain
import Language
import Rules
import Storage

/// `/cycles/:cycle/forms/:form/:period/:organisation/history`: how one value, or each, came to be.
enum FormHistoryGrid {
    static func page(_ visit: Visit) async throws -> Reply {
        let (words, links) = (visit.words, visit.links)
        let language = words.language.rawValue
        let sheet = try await FilledFormRoutes.sheet(visit)
        let field = visit.query["field"]
        let after = FormHistory.Place(visit.query["after"])
        let answer = try await visit.ask(FormHistory(FilledFormRoutes.filled(visit), field: field, after: after))
        func label(_ field: String) -> String { sheet.form.field(field)?.label.text(in: language) ?? field }
        let grid = Grid(
            id: "form-history",
            caption: field.map { words("web.filled.history_of", label($0)) } ?? words("web.filled.history_all"),
            columns: [
                .init(id: "at", label: words("web.filled.column.at"), kind: .day),
                .init(id: "field", label: words("web.filled.column.field")),
                .init(id: "before", label: words("web.filled.column.old")),
                .init(id: "after", label: words("web.filled.column.new")),
                .init(id: "person", label: words("web.filled.column.person")),
                .init(id: "reason", label: words("web.filled.column.reason")),
                .init(id: "entry", label: words("web.filled.column.entry"), kind: .number),
            ],
            rows: answer.lines.map { line in
                Grid.Row([
                    Grid.Cell(Moment.text(line.at)), Grid.Cell(label(line.field)),
                    Grid.Cell(line.before ?? words("web.filled.nothing")), Grid.Cell(line.after ?? words("web.filled.nothing")),
                    Grid.Cell(line.person), Grid.Cell(line.reason ?? ""),
                    Grid.Cell(String(line.entry), href: visit.journalLink(line.entry)),
                ])
            },
            total: answer.lines.count,
            isSearchable: false,
            empty: words("web.filled.history_empty")
        )
        func address(_ what: String? = nil) -> String {
            links.filledForm(sheet.cycle.id.text, sheet.key, sheet.period.key, sheet.organisation.id.text, what)
        }
        let heading = words("web.filled.history_heading", sheet.organisation.name, sheet.form.label.text(in: language))
        let earlier = answer.next.map { next in
            let pairs = [("after", "\(next.entry).\(next.field)")] + (field.map { [("field", $0)] } ?? [])
            return (text: words("web.filled.history_earlier"), href: links.adding(pairs, to: address("history")))
        }
        let page = GridPage(
            heading,
            back: (words("web.filled.back"), address()),
            actions: earlier.map { [$0] } ?? [],
            grid: GridView(grid, choice: GridChoice(visit.query), visit)
        )
        return visit.gridPage(.forms, page)
    }
}

extension FormHistory.Place {
    /// `ENTRY.FIELD`, as it stands in an address.
    fileprivate init?(_ text: String?) {
        let parts = (text ?? "").split(separator: ".", maxSplits: 1)
        guard parts.count == 2, let entry = Int64(parts[0]) else { return nil }
        self.init(entry: entry, field: String(parts[1]))
    }
}
