import Language

/// The one table of all pages, as its template shows it.
struct GridView: Sendable {
    struct Head: Sendable {
        let label: String
        let href: Aside
        let number: Bool
        let sorted: Aside
        let arrow: Aside
    }

    struct Cell: Sendable {
        let text: String
        let href: Aside
        let mark: Aside
        let tone: Aside
        let number: Bool
        let day: Bool
    }

    struct Line: Sendable {
        let chosen: Chosen?
        let first: Cell
        let cells: [Cell]
    }

    struct Chosen: Sendable {
        let value: String
        let label: String
    }

    struct Pair: Sendable {
        let name: String
        let value: String
    }

    struct Pages: Sendable {
        let links: [Frame.Link]
        let text: String
    }

    struct Search: Sendable {
        let value: String
    }

    struct Tools: Sendable {
        let action: String
        let carried: [Pair]
        /// What the choice of columns carries along.
        let carriedByColumns: [Pair]
        let search: Search?
        let filters: [FieldView.Choice]
        let labels: [String]
        let hasChoice: Bool
        let reset: String
        let columns: [FieldView.Mark]
        let exports: [Frame.Link]
    }

    struct Bulk: Sendable {
        let action: String
        let token: String
        let key: String
        let fields: [FieldView]
        let buttons: [FieldView.Option]
    }

    struct Table: Sendable {
        let caption: String
        let heads: [Head]
        let lines: [Line]
        let totals: [Cell]
        let hasTotals: Bool
        let bulk: Bulk?
        let hasBulk: Bool
        let pages: Pages?
    }

    let id: String
    let tools: Tools
    let empty: Aside
    let table: Table?
    /// The file, where one is asked for instead of a page.
    let export: GridExport?

    init(_ grid: Grid, choice: GridChoice, _ visit: Visit) {
        let links = visit.links
        let path = visit.reading.path
        func address(_ changes: [(String, String?)], keepingPart: Bool = false) -> String {
            links.address(path, choice.with(changes, keepingPart: keepingPart))
        }
        let shown = grid.shownColumns(choice)
        export = choice.format.map { GridExport(grid, columns: shown, choice: choice, as: $0, visit) }
        id = grid.id
        tools = Self.tools(grid, choice, visit, shown: Set(shown.map { grid.columns[$0].id }))
        empty = Aside(grid.rows.isEmpty ? (tools.hasChoice ? visit.words("web.grid.nothing_found") : grid.empty) : nil)
        guard !grid.rows.isEmpty else {
            table = nil
            return
        }
        let isChoosable = grid.bulk != nil
        table = Table(
            caption: grid.caption,
            heads: shown.map { index in
                let column = grid.columns[index]
                let isSorted = choice.sort == column.id
                let turned = isSorted && !choice.isDescending ? "desc" : nil
                return Head(
                    label: column.label,
                    href: Aside(column.isSortable ? address([("sort", column.id), ("dir", turned)]) : nil),
                    number: column.kind == .number,
                    sorted: Aside(isSorted ? (choice.isDescending ? "descending" : "ascending") : nil),
                    arrow: Aside(isSorted ? (choice.isDescending ? "▼" : "▲") : nil)
                )
            },
            lines: grid.rows.map { row in
                let cells = shown.map { Self.cell(row.cells[$0], grid.columns[$0]) }
                return Line(
                    chosen: isChoosable
                        ? row.id.map { Chosen(value: $0, label: visit.words("web.grid.choose", row.cells.first?.text ?? "")) }
                        : nil,
                    first: cells[0],
                    cells: Array(cells.dropFirst())
                )
            },
            totals: grid.totals.map { totals in shown.map { Self.cell(totals[$0], grid.columns[$0]) } } ?? [],
            hasTotals: grid.totals != nil,
            bulk: grid.bulk.map { bulk in
                Bulk(
                    action: bulk.action,
                    token: visit.desk.token(of: visit.caller),
                    key: Visit.newKey(),
                    fields: bulk.fields,
                    buttons: bulk.buttons.map { FieldView.Option(value: $0.value, label: $0.label, chosen: false) }
                )
            },
            hasBulk: isChoosable,
            pages: Self.pages(grid, choice, visit.words) { address([("part", String($0))]) }
        )
    }

    private static func cell(_ cell: Grid.Cell, _ column: Grid.Column) -> Cell {
        Cell(
            text: cell.text,
            href: Aside(cell.href),
            mark: Aside(cell.mark),
            tone: Aside(cell.tone == .plain ? nil : cell.tone.rawValue),
            number: column.kind == .number,
            day: column.kind == .day
        )
    }

    private static func tools(_ grid: Grid, _ choice: GridChoice, _ visit: Visit, shown: Set<String>) -> Tools {
        let own = Set(grid.filters.map(\.name))
        func pairs(_ carried: [(name: String, value: String)]) -> [Pair] {
            (carried + (visit.links.language.map { [("lang", $0.rawValue)] } ?? [])).map { Pair(name: $0.name, value: $0.value) }
        }
        let chosen = grid.filters.contains { choice.filter($0.name) != nil } || choice.search != nil
        return Tools(
            action: visit.links.address(visit.reading.path),
            carried: pairs(choice.carried(without: own)),
            carriedByColumns: pairs(choice.carried(without: ["col", "cols"]) + (choice.search.map { [("q", $0)] } ?? [])),
            search: grid.isSearchable ? Search(value: choice.search ?? "") : nil,
            filters: grid.filters.map { filter in
                FieldView.Choice(
                    name: filter.name,
                    id: "filter-\(grid.id)-\(filter.name)",
                    options: [FieldView.Option(value: "", label: visit.words("web.grid.all_of", filter.label), chosen: false)]
                        + filter.options.map {
                            FieldView.Option(value: $0.value, label: $0.label, chosen: choice.filter(filter.name) == $0.value)
                        },
                    isRequired: false,
                    described: Aside(filter.label),
                    isWrong: false
                )
            },
            labels: grid.filters.map(\.label),
            hasChoice: chosen,
            reset: visit.links.address(visit.reading.path, [("reset", "1")]),
            columns: grid.columns.dropFirst().map {
                FieldView.Mark(
                    name: "col",
                    id: "column-\(grid.id)-\($0.id)",
                    type: "checkbox",
                    value: $0.id,
                    label: $0.label,
                    chosen: shown.contains($0.id)
                )
            },
            exports: grid.rows.isEmpty
                ? []
                : [GridChoice.Format.xlsx, .csv].map { format in
                    Frame.Link(
                        href: visit.links.address(visit.reading.path, choice.with([("format", format.rawValue)])),
                        text: visit.words("web.grid.export_\(format.rawValue)"),
                        current: false
                    )
                }
        )
    }

    private static func pages(
        _ grid: Grid,
        _ choice: GridChoice,
        _ words: Words,
        address: (Int) -> String
    ) -> Pages? {
        let size = GridChoice.partSize
        let count = (grid.total + size - 1) / size
        guard count > 1 else { return nil }
        let near = Set([1, count] + (choice.part - 2...choice.part + 2)).filter { (1...count).contains($0) }.sorted()
        let first = (choice.part - 1) * size + 1
        return Pages(
            links: near.map { Frame.Link(href: address($0), text: String($0), current: $0 == choice.part) },
            text: words("web.grid.part", String(first), String(min(first + size - 1, grid.total)), String(grid.total))
        )
    }
}

extension Grid {
    /// The places of the columns that are shown: the first always, the others as chosen.
    func shownColumns(_ choice: GridChoice) -> [Int] {
        columns.indices.filter { index in
            index == 0 || (choice.columns.map { $0.contains(columns[index].id) } ?? columns[index].isShown)
        }
    }
}
