import Documents
import Domain
import Exchange
import Language
import Storage

/// A table of a page as a file: the columns that are shown, with every line that fits the choice, and the choice written into it.
struct GridExport: Sendable {
    private var table: TableExport
    private let kind: TableExport.Kind

    init(_ grid: Grid, columns shown: [Int], choice: GridChoice, as format: GridChoice.Format, _ visit: Visit) {
        let columns = shown.map { grid.columns[$0] }
        table = TableExport(
            title: grid.caption,
            columns: columns.map { TableExport.Column($0.label, Self.format(of: $0.kind)) },
            rows: grid.rows.map { row in zip(shown, columns).map { Self.cell(row.cells[$0], $1.kind) } },
            madeAt: visit.desk.clock()
        )
        table.totals = grid.totals.map { totals in zip(shown, columns).map { Self.cell(totals[$0], $1.kind) } }
        table.filters = Self.filters(grid, choice, visit.words)
        table.cycle = visit.parameters["cycle"] ?? ""
        table.madeBy = visit.reading.visitor?.name ?? ""
        kind = format == .xlsx ? .xlsx : .csv
    }

    /// What was asked for of a page that holds a table.
    static func asked(of body: any Sendable) -> GridExport? {
        Mirror(reflecting: body).children.lazy.compactMap { ($0.value as? GridView)?.export }.first
    }

    /// The file, with the name of the realm in it.
    func file(_ visit: Visit) async throws -> FileReply {
        var table = table
        table.realm = try await visit.ask(NameOfRealm())
        return FileReply(try table.download(as: kind, words: visit.words))
    }

    private static func format(of kind: Grid.Column.Kind) -> TableExport.Column.Format {
        switch kind {
        case .text: .text
        case .number: .general
        case .day: .day
        }
    }

    /// What a cell holds where it can be counted with, else as it is read, with its mark.
    private static func cell(_ cell: Grid.Cell, _ kind: Grid.Column.Kind) -> TableExport.Cell {
        let exact = cell.exact ?? cell.text
        switch kind {
        case .number where isNumber(exact): return .number(exact)
        case .day: if let day = Day(exact) { return .day(day) }
        case .number, .text: break
        }
        let marked = cell.mark.map { exact.isEmpty ? $0 : "\(exact) (\($0))" } ?? exact
        return marked.isEmpty ? .empty : .text(marked)
    }

    private static func isNumber(_ text: String) -> Bool {
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        return text.prefix { $0 == "-" }.count <= 1 && parts.count <= 2
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }

    /// What the lines were searched, filtered and sorted by, in words.
    private static func filters(_ grid: Grid, _ choice: GridChoice, _ words: Words) -> [TableExport.Filter] {
        var list = choice.search.map { [TableExport.Filter(words("exchange.export.search"), $0)] } ?? []
        for filter in grid.filters {
            guard let value = choice.filter(filter.name) else { continue }
            list.append(.init(filter.label, filter.options.first { $0.value == value }?.label ?? value))
        }
        if let sort = choice.sort, let column = grid.columns.first(where: { $0.id == sort }) {
            list.append(
                .init(
                    words("exchange.export.sorted"),
                    words(choice.isDescending ? "exchange.export.falling" : "exchange.export.rising", column.label)
                )
            )
        }
        if grid.total > grid.rows.count {
            list.append(
                .init(words("exchange.export.cut"), words("exchange.export.cut_at", String(grid.rows.count), String(grid.total)))
            )
        }
        return list
    }
}
