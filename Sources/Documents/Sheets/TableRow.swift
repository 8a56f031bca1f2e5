/// One row of a file, as it stands: of a text file, or of a sheet of a workbook.
package struct TableRow: Hashable, Sendable {
    /// The line the row begins on, or the number of the row on its sheet, from 1.
    package let line: Int
    /// The cells in their order; of a sheet only those that have anything in them.
    package internal(set) var cells: [TableCell]
    /// Whether it is of a sheet, where a cell's column is its place.
    let isOfSheet: Bool

    init(line: Int, cells: [TableCell], isOfSheet: Bool = false) {
        self.line = line
        self.cells = cells
        self.isOfSheet = isOfSheet
    }

    /// Whether there is nothing in it but space.
    package var isBlank: Bool {
        cells.allSatisfy { $0.text.allSatisfy(\.isWhitespace) }
    }

    /// The cell at a place, from 0; nil where the row of a text file ends before it.
    package func cell(at place: Int) -> TableCell? {
        guard isOfSheet else { return cells.indices.contains(place) ? cells[place] : nil }
        return cells.first { $0.column == place + 1 } ?? TableCell(text: "", line: line, column: place + 1)
    }

    /// The cells with their places, from 0.
    var placed: [(place: Int, cell: TableCell)] {
        cells.enumerated().map { (isOfSheet ? $0.element.column - 1 : $0.offset, $0.element) }
    }
}

/// One cell of a row, its quotes taken off.
package struct TableCell: Hashable, Sendable {
    package let text: String
    /// The line the cell begins on, or its row, from 1.
    package let line: Int
    /// The character it begins at, or its column on the sheet, from 1.
    package let column: Int
    /// Whether a formula failed in it; ``text`` is how.
    package let isError: Bool

    init(text: String, line: Int, column: Int, isError: Bool = false) {
        self.text = text
        self.line = line
        self.column = column
        self.isError = isError
    }
}
