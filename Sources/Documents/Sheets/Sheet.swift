/// The rows of a file under named columns.
package struct Sheet: Sendable {
    package let rows: [SheetRow]

    /// Reads a text file whose first row names its columns, in any order, or a workbook whose main sheet has such a row.
    ///
    /// - Parameter form: the form it should be; a workbook that says it is another one is refused by name.
    /// - Throws: ``FileMistakes`` with everything wrong in the heading, or every row that has more or fewer cells than it.
    package init(
        reading bytes: [UInt8],
        columns: [SheetColumn],
        form: WorkbookForm? = nil,
        file: String? = nil,
        limits: CSVLimits = CSVLimits()
    ) throws(FileMistakes) {
        let table = try Table.read(bytes, file: file, limits: limits)
        if let form, let found = table.form, found != form {
            let key = found.id == form.id ? "form-version" : "form-other"
            throw FileMistakes([FileMistake(file: file, key: key, arguments: [found.id, found.version, form.id, form.version])])
        }
        try self.init(reading: table, columns: columns, file: file, mistakes: limits.mistakes)
    }

    /// Reads a sheet of a workbook; the row that names the columns may stand below a title.
    package init(reading sheet: WorkbookSheet, columns: [SheetColumn], file: String? = nil) throws(FileMistakes) {
        let table: Table
        do throws(FileMistake) { table = try Table(of: sheet) } catch { throw FileMistakes([error.within(file)]) }
        try self.init(reading: table, columns: columns, file: file)
    }

    package init(
        reading table: Table,
        columns: [SheetColumn],
        file: String? = nil,
        mistakes limit: Int = 100
    ) throws(FileMistakes) {
        let index = table.headingIndex(naming: columns)
        guard table.rows.indices.contains(index) else {
            throw FileMistakes([FileMistake(file: file, sheet: table.sheet, key: "empty")])
        }
        let header = table.rows[index]
        var mistakes = HeadingMistakes(columns: columns, file: file, sheet: table.sheet)
        let headings = mistakes.match(header)
        guard mistakes.list.isEmpty else { throw FileMistakes(mistakes.list) }
        let below = table.rows.dropFirst(index + 1)
        rows = below.map { SheetRow($0, headings: headings, file: file, sheet: table.sheet) }
        let width = (header.placed.last?.place ?? -1) + 1
        let wrong = below.lazy.flatMap { row in
            [Self.uneven(row, width: width, file: file, sheet: table.sheet)].compactMap(\.self)
                + Self.failed(row, headings: headings, file: file, sheet: table.sheet)
        }
        let first = Array(wrong.prefix(limit))
        guard first.isEmpty else { throw FileMistakes(first) }
    }

    private static func uneven(_ row: TableRow, width: Int, file: String?, sheet: String?) -> FileMistake? {
        if row.isOfSheet {
            guard let beyond = row.cells.first(where: { $0.column > width && !$0.text.trimmed.isEmpty }) else { return nil }
            return FileMistake(file: file, sheet: sheet, line: row.line, column: beyond.column, key: "cell-beyond-heading")
        }
        let filled = (row.cells.lastIndex { !$0.text.trimmed.isEmpty } ?? -1) + 1
        guard filled > width || row.cells.count < width else { return nil }
        let column = filled > width ? row.cells[width].column : 0
        return FileMistake(
            file: file,
            line: row.line,
            column: column,
            key: "cells",
            arguments: ["\(row.cells.count)", "\(width)"]
        )
    }

    /// The cells under a heading where a formula failed.
    private static func failed(
        _ row: TableRow,
        headings: [String: SheetHeading],
        file: String?,
        sheet: String?
    ) -> [FileMistake] {
        row.placed.filter { placed in placed.cell.isError && headings.values.contains { $0.place == placed.place } }.map {
            _,
            cell in
            FileMistake(
                file: file,
                sheet: sheet,
                line: cell.line,
                column: cell.column,
                key: "cell-error",
                arguments: [cell.text]
            )
        }
    }
}

/// Where a column stands in a file, and what the file calls it.
struct SheetHeading: Sendable {
    let place: Int
    let text: String
}

/// Finds the columns in a heading and keeps what is wrong with it.
private struct HeadingMistakes {
    let columns: [SheetColumn]
    let file: String?
    let sheet: String?
    private(set) var list: [FileMistake] = []

    init(columns: [SheetColumn], file: String?, sheet: String?) {
        self.columns = columns
        self.file = file
        self.sheet = sheet
    }

    mutating func match(_ header: TableRow) -> [String: SheetHeading] {
        var headings: [String: SheetHeading] = [:]
        for (place, cell) in header.placed where !cell.text.trimmed.isEmpty {
            // Numbers of rows, and the reasons we gave with rows sent back, are not read.
            if !columns.contains(where: { $0.accepts(cell.text) }),
                SheetColumn.passedOver.contains(where: { $0.accepts(cell.text) })
            {
                continue
            }
            guard let column = columns.first(where: { $0.accepts(cell.text) }) else {
                note(cell, "heading-unknown", [cell.text.trimmed, expected])
                continue
            }
            if headings[column.id] != nil {
                note(cell, "heading-twice", [cell.text.trimmed])
            }
            headings[column.id] = SheetHeading(place: place, text: cell.text.trimmed)
        }
        guard !headings.isEmpty else {
            list = [FileMistake(file: file, sheet: sheet, line: header.line, key: "heading-none", arguments: [expected])]
            return [:]
        }
        for column in columns where column.isRequired && headings[column.id] == nil {
            list.append(
                FileMistake(
                    file: file,
                    sheet: sheet,
                    line: header.line,
                    key: "heading-missing",
                    arguments: [column.headings.first ?? column.id, column.headings.joined(separator: " / ")]
                )
            )
        }
        return headings
    }

    private var expected: String {
        columns.map { $0.headings.first ?? $0.id }.joined(separator: ", ")
    }

    private mutating func note(_ cell: TableCell, _ key: String, _ arguments: [String]) {
        list.append(
            FileMistake(file: file, sheet: sheet, line: cell.line, column: cell.column, key: key, arguments: arguments)
        )
    }
}
