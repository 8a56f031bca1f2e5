import Domain
import Exchange
import Language
import Storage

/// `/imports`.
struct ImportsPage: Sendable {
    struct Entry: Sendable {
        let name: String
        let about: String
        let href: String
    }

    let heading: String
    let forms: [Entry]
    let grid: GridView

    init(forms: [any ImportForm.Type], files: [KeptImport], total: Int, choice: GridChoice, _ visit: Visit) {
        let words = visit.words
        heading = words("web.imports.heading")
        self.forms = forms.map { form in
            Entry(
                name: words("exchange.form.\(form.noun)"),
                about: words("exchange.about.\(form.noun)"),
                href: visit.links.imports(form.noun)
            )
        }
        var grid = Grid(
            id: "imports",
            caption: words("web.imports.mine"),
            columns: [
                .init(id: "file", label: words("web.imports.file")), .init(id: "form", label: words("web.imports.form")),
                .init(id: "cycle", label: words("web.imports.cycle")),
                .init(id: "at", label: words("web.imports.staged_at"), kind: .day),
                .init(id: "state", label: words("web.imports.state")),
            ],
            rows: files.map { Self.row($0, visit) },
            total: total,
            empty: words("web.imports.none")
        )
        grid.isSearchable = false
        self.grid = GridView(grid, choice: choice, visit)
    }

    private static func row(_ file: KeptImport, _ visit: Visit) -> Grid.Row {
        let words = visit.words
        let state = file.task == nil ? "preview" : (file.state ?? .waiting).rawValue
        return Grid.Row([
            Grid.Cell(file.fileName, href: visit.links.importFile(file.id)),
            Grid.Cell(words("exchange.form.\(file.form)")),
            Grid.Cell(file.cycle?.text ?? ""),
            Grid.Cell(Moment.text(file.stagedAt)),
            Grid.Cell(
                words("web.long_tasks.state.\(state)"),
                tone: LongTaskPage.tone(file.task == nil ? nil : file.state ?? .waiting)
            ),
        ])
    }
}
