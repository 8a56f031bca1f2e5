import Documents

/// Which row of a file something stood in first, so that the second is told.
package struct FirstRows {
    private var lines: [String: Int] = [:]

    package init() {}

    /// Notes the mistake that this stands in an earlier row already.
    package mutating func note(_ parts: [String], in cells: inout RowCheck, at column: String) {
        let key = parts.joined(separator: "\n")
        if let first = lines[key] {
            cells.note(column, "row-twice", [parts.joined(separator: ", "), "\(first)"])
        } else {
            lines[key] = cells.row.line
        }
    }
}
