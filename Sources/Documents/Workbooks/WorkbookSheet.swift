/// One sheet of a workbook that was read.
package struct WorkbookSheet: Sendable {
    package let name: String
    package let isHidden: Bool
    /// The rows that have anything in them, hidden ones among them.
    package let rows: [WorkbookRow]
    package let merged: [CellRange]
    /// The row that names the columns, where the workbook itself says so.
    package let headingRow: Int?
    /// The row of totals, where the workbook itself says so.
    package let totalsRow: Int?

    /// What stands at an address; merged cells have their value in the first of them.
    package subscript(_ address: CellAddress) -> CellValue {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < address.row { low = middle + 1 } else { high = middle }
        }
        guard low < rows.count, rows[low].number == address.row else { return .empty }
        return rows[low].cells.first { $0.column == address.column }?.value ?? .empty
    }
}

/// One row of a sheet.
package struct WorkbookRow: Sendable {
    /// From 1.
    package let number: Int
    package let isHidden: Bool
    /// The cells that have anything in them, in the order of their columns.
    package let cells: [WorkbookCell]
}

/// One cell of a row.
package struct WorkbookCell: Hashable, Sendable {
    /// From 1.
    package let column: Int
    package let value: CellValue
}
