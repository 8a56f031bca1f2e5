/// One row of a file, as it stands.
package struct CSVRow: Hashable, Sendable {
    /// The line the row begins on, from 1.
    package let line: Int
    package internal(set) var cells: [CSVCell]

    /// Whether there is nothing in it but space.
    package var isBlank: Bool {
        cells.allSatisfy { $0.text.allSatisfy(\.isWhitespace) }
    }
}

/// One cell of a row, its quotes taken off.
package struct CSVCell: Hashable, Sendable {
    package let text: String
    /// The line the cell begins on, from 1.
    package let line: Int
    /// The character it begins at, from 1.
    package let column: Int
}
