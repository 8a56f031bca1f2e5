/// One row of a sheet: its cells by the names of their columns.
package struct SheetRow: Sendable {
    private let row: TableRow
    let headings: [String: SheetHeading]
    private let file: String?
    package let sheet: String?

    init(_ row: TableRow, headings: [String: SheetHeading], file: String?, sheet: String? = nil) {
        self.row = row
        self.headings = headings
        self.file = file
        self.sheet = sheet
    }

    /// The line of the file, or the row of the sheet, from 1.
    package var line: Int { row.line }

    /// The lines its cells begin on: more than one where a cell before the last has several lines.
    package var lines: Set<Int> { Set(row.cells.map(\.line)).union([row.line]) }

    /// The text of a cell without outer space; empty where the file has no such column.
    ///
    /// An apostrophe that ``CSVWriter`` put before a text that looks like a formula is taken off.
    package subscript(_ column: String) -> String {
        let text = cell(column)?.text.trimmed ?? ""
        return row.isOfSheet ? text : CSVWriter.meant(by: text)
    }

    /// A mistake that stands in a cell.
    package func mistake(_ column: String, _ key: String, _ arguments: [String] = []) -> FileMistake {
        FileMistake(
            file: file,
            sheet: sheet,
            line: cell(column)?.line ?? line,
            column: cell(column)?.column ?? 0,
            key: key,
            arguments: arguments
        )
    }

    /// The text of a cell that must have one.
    package func text(_ column: String) throws(FileMistake) -> String {
        let text = self[column]
        guard !text.isEmpty else { throw mistake(column, "cell-empty", [heading(column)]) }
        return text
    }

    /// The whole number in a cell, zero or more.
    package func whole(_ column: String) throws(FileMistake) -> Int {
        let text = try text(column)
        let narrow = FullWidth.narrowed(text)
        guard narrow == text else { throw mistake(column, "full-width-digits", [text, narrow]) }
        guard text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(text) else {
            throw mistake(column, "not-whole", [heading(column), text])
        }
        return number
    }

    /// The day in a cell, in the given year if there is one.
    package func day(_ column: String, year: Int? = nil) throws(FileMistake) -> SheetDay {
        let text = try text(column)
        switch SheetDay.read(text) {
        case .failure(let problem): throw mistake(column, problem.key, [text] + problem.arguments)
        case .success(let day):
            guard year == nil || day.year == year else {
                throw mistake(column, "day-other-year", [text, "\(year ?? day.year)"])
            }
            return day
        }
    }

    private func cell(_ column: String) -> TableCell? {
        headings[column].flatMap { row.cell(at: $0.place) }
    }

    /// What stands in the cell that begins at a column of a line, and what the file calls it; nil: none does.
    package func cell(atColumn column: Int, line: Int) -> (heading: String, text: String)? {
        for heading in headings.values {
            if let cell = row.cell(at: heading.place), cell.column == column, cell.line == line {
                return (heading.text, cell.text.trimmed)
            }
        }
        return nil
    }

    /// What the file calls a column.
    package func heading(_ column: String) -> String {
        headings[column]?.text ?? column
    }
}
