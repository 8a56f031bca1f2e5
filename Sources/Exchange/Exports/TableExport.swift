package import Documents
package import Domain
package import Language

/// A table as it is handed out: headings, cells with their kinds, totals, and what it was made with.
///
/// Everything a page shows can be had so, with the filters it was shown with written into the file.
package struct TableExport: Sendable {
    package struct Column: Sendable {
        package typealias Format = ColumnDraft.Format

        package let heading: String
        package let format: ColumnDraft.Format

        package init(_ heading: String, _ format: ColumnDraft.Format = .text) {
            self.heading = heading
            self.format = format
        }
    }

    package enum Cell: Hashable, Sendable {
        case empty
        case text(String)
        /// An exact number as its digits.
        case number(String)
        case day(Day)

        package static func number(_ number: Int) -> Cell { .number(String(number)) }
    }

    /// Something the table was narrowed down by.
    package struct Filter: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package let title: String
    package let columns: [Column]
    package var rows: [[Cell]]
    /// The last row; its first cell says what it is.
    package var totals: [Cell]?
    package var filters: [Filter] = []
    /// What the realm is called.
    package var realm = ""
    /// The year it is about; empty: none.
    package var cycle = ""
    /// How whoever had it made is called.
    package var madeBy = ""
    package var madeAt: Instant
    /// The form the same file can be handed in as; nil: it is only to be read.
    package var form: WorkbookForm?

    package init(title: String, columns: [Column], rows: [[Cell]] = [], madeAt: Instant) {
        self.title = title
        self.columns = columns
        self.rows = rows
        self.madeAt = madeAt
    }

    /// What the file is called, without its ending.
    package var name: String {
        [title, cycle, String(madeAt.textInChina.prefix(10))].filter { !$0.isEmpty }.joined(separator: "-")
    }

    package func download(as kind: Kind, words: Words) throws -> Download {
        switch kind {
        case .xlsx: Download(workbook: try xlsx(words), name: name)
        case .csv: Download(csv: csv(words), name: name)
        }
    }

    package enum Kind: String, CaseIterable, Sendable {
        case xlsx
        case csv
    }

    /// A workbook of two sheets: the table, ready to print, and what it was made with.
    package func xlsx(_ words: Words) throws -> [UInt8] {
        var sheet = SheetDraft(
            name: title,
            columns: columns.map { ColumnDraft($0.heading, $0.format) },
            rows: rows.lazy.map { row in row.map(\.draft) }
        )
        sheet.title = title
        sheet.left = filters.isEmpty ? realm : Self.joined(filters, words)
        sheet.right = madeAt.textInChina
        sheet.totals = totals.map { $0.map(\.draft) }
        sheet.page.isLandscape = columns.count > 6
        sheet.page.footer = words("documents.page")
        var about = SheetDraft(
            name: words("exchange.export.about"),
            columns: [ColumnDraft(words("exchange.export.what")), ColumnDraft(words("exchange.export.value"))],
            rows: provenance(words).map { [.text($0.name), .text($0.value)] }
        )
        about.title = words("exchange.export.about")
        var draft = WorkbookDraft(sheets: [sheet, about], form: form, made: madeAt.seconds)
        draft.title = title
        draft.author = madeBy
        return try WorkbookWriter.bytes(of: draft)
    }

    /// Comma-separated values; what it was made with stands below the table, unless the same file can be handed in again.
    package func csv(_ words: Words) -> [UInt8] {
        var lines = rows.map { row in row.map(\.csv) }
        if form == nil {
            if let totals { lines.append(totals.map(\.csv)) }
            lines.append([])
            lines += provenance(words).map { [.text($0.name), .text($0.value)] }
        }
        return CSVWriter.bytes(header: columns.map(\.heading), rows: lines)
    }

    /// Realm, year, filters, rows, who and when.
    private func provenance(_ words: Words) -> [Filter] {
        var lines = [
            Filter(words("exchange.export.realm"), realm), Filter(words("exchange.export.cycle"), cycle),
            Filter(words("exchange.export.title"), title),
        ]
        .filter { !$0.value.isEmpty }
        lines += filters.isEmpty ? [Filter(words("exchange.export.filters"), words("exchange.export.no-filters"))] : filters
        lines.append(Filter(words("exchange.export.rows"), String(rows.count)))
        if !madeBy.isEmpty { lines.append(Filter(words("exchange.export.by"), madeBy)) }
        lines.append(Filter(words("exchange.export.at"), madeAt.textInChina))
        return lines
    }

    private static func joined(_ filters: [Filter], _ words: Words) -> String {
        words("exchange.export.filtered", filters.map { "\($0.name) \($0.value)" }.joined(separator: " · "))
    }
}

extension TableExport.Cell {
    fileprivate var draft: CellDraft {
        switch self {
        case .empty: .empty
        case .text(let text): .text(text)
        case .number(let digits): .number(digits)
        // A day of the books is a day of the calendar.
        case .day(let day): SheetDay.read(day.text).map { CellDraft.day($0) }.getOr(.text(day.text))
        }
    }

    fileprivate var csv: CSVValue {
        switch self {
        case .empty: .text("")
        case .text(let text): .text(text)
        case .number(let digits): .number(digits)
        case .day(let day): .text(day.text)
        }
    }
}

extension Result {
    fileprivate func getOr(_ other: Success) -> Success {
        if case .success(let value) = self { return value }
        return other
    }
}
