/// The rows of a file under named columns.
package struct Sheet: Sendable {
    package let rows: [SheetRow]

    /// Reads a file whose first row names its columns, in any order.
    ///
    /// - Throws: ``FileMistakes`` with everything wrong in the heading, or every row that has more or fewer cells than it.
    package init(
        reading bytes: [UInt8],
        columns: [SheetColumn],
        file: String? = nil,
        limits: CSVLimits = CSVLimits()
    ) throws(FileMistakes) {
        let table = try CSVReader.rows(of: bytes, file: file, limits: limits)
        guard let header = table.first else { throw FileMistakes([FileMistake(file: file, key: "empty")]) }
        var mistakes = HeadingMistakes(columns: columns, file: file)
        let headings = mistakes.match(header)
        guard mistakes.list.isEmpty else { throw FileMistakes(mistakes.list) }
        rows = table.dropFirst().map { SheetRow($0, headings: headings, file: file) }
        let uneven = table.dropFirst().compactMap { Self.uneven($0, width: header.cells.count, file: file) }
        guard uneven.isEmpty else { throw FileMistakes(Array(uneven.prefix(limits.mistakes))) }
    }

    private static func uneven(_ row: CSVRow, width: Int, file: String?) -> FileMistake? {
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
    private(set) var list: [FileMistake] = []

    init(columns: [SheetColumn], file: String?) {
        self.columns = columns
        self.file = file
    }

    mutating func match(_ header: CSVRow) -> [String: SheetHeading] {
        var headings: [String: SheetHeading] = [:]
        for (place, cell) in header.cells.enumerated() where !cell.text.trimmed.isEmpty {
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
            list = [FileMistake(file: file, line: header.line, key: "heading-none", arguments: [expected])]
            return [:]
        }
        for column in columns where column.isRequired && headings[column.id] == nil {
            list.append(
                FileMistake(
                    file: file,
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

    private mutating func note(_ cell: CSVCell, _ key: String, _ arguments: [String]) {
        list.append(FileMistake(file: file, line: cell.line, column: cell.column, key: key, arguments: arguments))
    }
}
