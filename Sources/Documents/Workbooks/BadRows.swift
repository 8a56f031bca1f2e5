/// The rows of a file that something is wrong with, sent back to be put right: nothing else needs to be looked at again.
package struct BadRows: Sendable {
    /// The words on the workbook, in the language of whoever gets it.
    package struct Words: Sendable {
        /// On the tab.
        package var name: String
        /// Above the last column (错误原因).
        package var reason: String
        /// Between two things wrong with one row.
        package var separator: String

        package init(name: String, reason: String, separator: String) {
            self.name = name
            self.reason = reason
            self.separator = separator
        }
    }

    private let table: Table
    private let headingIndex: Int
    private let mistakes: [Int: [FileMistake]]

    /// - Parameters:
    ///   - columns: those the file should have, by which its heading is found.
    ///   - mistakes: those without a line, and those in the heading, are about no row and are left out.
    package init(of table: Table, columns: [SheetColumn], mistakes: [FileMistake]) {
        self.table = table
        headingIndex = table.headingIndex(naming: columns)
        self.mistakes = Dictionary(grouping: mistakes.filter { $0.line > 0 }, by: \.line)
    }

    /// The workbook: the heading and the bad rows as they were, wrong cells marked, and what is wrong in a last column.
    ///
    /// - Parameters:
    ///   - form: the form the rows are of, so that the file can be handed in again.
    ///   - say: the words of a mistake.
    package func workbook(
        words: Words,
        form: WorkbookForm? = nil,
        made: Int,
        say: (FileMistake) -> String
    ) throws(FileMistake) -> [UInt8] {
        guard table.rows.indices.contains(headingIndex) else { throw FileMistake(sheet: table.sheet, key: "empty") }
        let heading = table.rows[headingIndex]
        // The reasons of an earlier round are not carried along.
        let kept = heading.placed.filter { placed in !SheetColumn.passedOver.contains { $0.accepts(placed.cell.text) } }
        var columns = kept.map { ColumnDraft($0.cell.text) }
        var reason = ColumnDraft(words.reason)
        reason.isLocked = true
        columns.append(reason)
        let rows = table.rows.dropFirst(headingIndex + 1).compactMap { row in
            draft(of: row, places: kept.map(\.place), words: words, say: say)
        }
        let sheet = SheetDraft(name: words.name, columns: columns, rows: rows)
        return try WorkbookWriter.bytes(of: WorkbookDraft(sheets: [sheet], form: form ?? table.form, made: made))
    }

    private func draft(
        of row: TableRow,
        places: [Int],
        words: Words,
        say: (FileMistake) -> String
    ) -> [CellDraft]? {
        // Mistakes in a cell of several lines stand on one of these.
        let lines = Set(row.cells.map(\.line) + [row.line]).sorted()
        let wrong = lines.flatMap { mistakes[$0] ?? [] }
        guard !wrong.isEmpty else { return nil }
        var cells = places.map { place in
            let cell = row.cell(at: place)
            var draft = CellDraft.text(cell?.text ?? "")
            draft.isMarked = wrong.contains { $0.column > 0 && $0.column == cell?.column && $0.line == cell?.line }
            return draft
        }
        var told: [String] = []
        for mistake in wrong.map(say) where !told.contains(mistake) { told.append(mistake) }
        cells.append(.text(told.joined(separator: words.separator)))
        return cells
    }
}
