/// One thing that is wrong in a file of rows: where it stands, what it is, and — in its words — what to do about it.
///
/// The words are in the language tables under `documents.mistake.` + ``key``; ``arguments`` fill their places in order.
package struct FileMistake: Error, Hashable, Sendable {
    /// Whatever the reader was given as the name of the file.
    package let file: String?
    /// The sheet, where the file is a workbook.
    package let sheet: String?
    /// The line of the file, or the row of the sheet, from 1; 0 for the file as a whole.
    package let line: Int
    /// The character in that line, or the column of the sheet, from 1; 0 for the line as a whole.
    package let column: Int
    package let key: String
    package let arguments: [String]

    package init(
        file: String? = nil,
        sheet: String? = nil,
        line: Int = 0,
        column: Int = 0,
        key: String,
        arguments: [String] = []
    ) {
        self.file = file
        self.sheet = sheet
        self.line = line
        self.column = column
        self.key = key
        self.arguments = arguments
    }

    /// The same mistake, said of a file with a name.
    package func within(_ file: String?) -> FileMistake {
        FileMistake(file: file, sheet: sheet, line: line, column: column, key: key, arguments: arguments)
    }

    /// Where it stands, as people say it: `list.csv:3:5`, in a workbook `list.xlsx:Sheet1!B7`, or `list.xlsx:Sheet1!7` for a row.
    package var place: String {
        guard let sheet else {
            return [file ?? "-", line > 0 ? "\(line)" : nil, column > 0 ? "\(column)" : nil].compactMap(\.self).joined(
                separator: ":"
            )
        }
        guard line > 0 else { return "\(file ?? "-"):\(sheet)" }
        return "\(file ?? "-"):\(sheet)!" + (column > 0 ? CellAddress(row: line, column: column).text : "\(line)")
    }
}

/// All the mistakes of a file that were found, in the order they stand in it; never empty when thrown.
package struct FileMistakes: Error, Hashable, Sendable {
    package let list: [FileMistake]

    package init(_ list: [FileMistake]) {
        self.list = list.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }
}
