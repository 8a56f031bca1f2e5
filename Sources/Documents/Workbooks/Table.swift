/// The rows of a file that somebody hands in, whether it is a text file or a workbook.
package struct Table: Sendable {
    /// The sheet they stand on, where the file is a workbook.
    package let sheet: String?
    /// Which of our forms the workbook is, if it is one.
    package let form: WorkbookForm?
    /// In their order; blank ones are left out, and of a sheet the row of totals.
    package let rows: [TableRow]
    /// Where the row that names the columns stands among them, if the workbook says so.
    private let markedHeading: Int?

    /// Reads comma-separated values or the main sheet of a workbook; which of them it is shows in the bytes, not in the name.
    package static func read(
        _ bytes: [UInt8],
        file: String? = nil,
        limits: CSVLimits = CSVLimits(),
        workbookLimits: WorkbookLimits = WorkbookLimits()
    ) throws(FileMistakes) -> Table {
        guard ForeignFile.isForWorkbooks(bytes) else {
            return Table(
                sheet: nil,
                form: nil,
                rows: try CSVReader.rows(of: bytes, file: file, limits: limits),
                markedHeading: nil
            )
        }
        let workbook = try WorkbookReader.read(bytes, file: file, limits: workbookLimits)
        guard let sheet = workbook.mainSheet else { throw FileMistakes([FileMistake(file: file, key: "empty")]) }
        do throws(FileMistake) {
            return try Table(of: sheet, form: workbook.form, limits: workbookLimits)
        } catch {
            throw FileMistakes([error.within(file)])
        }
    }

    /// The rows of a sheet; what stands in cells merged downwards stands in each of their rows.
    ///
    /// - Throws: a mistake where merging would make more cells than a workbook may have.
    package init(
        of sheet: WorkbookSheet,
        form: WorkbookForm? = nil,
        limits: WorkbookLimits = WorkbookLimits()
    ) throws(FileMistake) {
        var rows = sheet.rows.filter { $0.number != sheet.totalsRow }.map { row in
            TableRow(line: row.number, cells: row.cells.map { Self.cell($0, line: row.number) }, isOfSheet: true)
        }
        try Self.fillMerged(sheet, &rows, limit: limits.cells)
        self.init(
            sheet: sheet.name,
            form: form,
            rows: rows.filter { !$0.isBlank },
            markedHeading: rows.filter { !$0.isBlank }.firstIndex { $0.line == sheet.headingRow }
        )
    }

    private init(sheet: String?, form: WorkbookForm?, rows: [TableRow], markedHeading: Int?) {
        self.sheet = sheet
        self.form = form
        self.rows = rows
        self.markedHeading = markedHeading
    }

    /// The texts of the row that names the columns; none where there is no row.
    ///
    /// - Parameter columns: those that files of this kind have, as far as they are known before the file.
    package func headings(naming columns: [SheetColumn]) -> [String] {
        let index = headingIndex(naming: columns)
        return rows.indices.contains(index) ? rows[index].cells.map(\.text) : []
    }

    /// Where the row stands that names the columns: the first row of a text file; of a sheet the one the workbook says, else the
    /// first of 20 rows that names most of the columns.
    func headingIndex(naming columns: [SheetColumn]) -> Int {
        if let markedHeading { return markedHeading }
        guard sheet != nil else { return 0 }
        let matches = rows.prefix(20).map { row in
            row.cells.prefix(256).count { cell in columns.contains { $0.accepts(cell.text) } }
        }
        return matches.firstIndex { $0 == matches.max() } ?? 0
    }

    private static func cell(_ cell: WorkbookCell, line: Int) -> TableCell {
        var isError = false
        if case .error = cell.value { isError = true }
        return TableCell(text: cell.value.text, line: line, column: cell.column, isError: isError)
    }

    private static func fillMerged(_ sheet: WorkbookSheet, _ rows: inout [TableRow], limit: Int) throws(FileMistake) {
        var filled = 0
        for range in sheet.merged where range.last.row > range.first.row {
            let value = sheet[range.first]
            if value == .empty { continue }
            let first = rows.partitioningIndex { $0.line > range.first.row }
            let last = rows.partitioningIndex { $0.line > range.last.row }
            for index in first..<last {
                filled += 1
                guard filled <= limit else {
                    throw FileMistake(sheet: sheet.name, key: "too-many-cells", arguments: ["\(limit)"])
                }
                guard !rows[index].cells.contains(where: { $0.column == range.first.column }) else { continue }
                let cell = WorkbookCell(column: range.first.column, value: value)
                let place = rows[index].cells.partitioningIndex { $0.column > range.first.column }
                rows[index].cells.insert(Self.cell(cell, line: rows[index].line), at: place)
            }
        }
    }
}

extension Array {
    /// Where the elements begin that belong to the second part, of an array sorted so that they come last.
    fileprivate func partitioningIndex(where belongsToSecond: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
