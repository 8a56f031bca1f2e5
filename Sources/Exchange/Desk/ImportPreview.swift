import Documents
package import Language
package import Storage

/// What taking a file in would do; nothing has been written.
package struct ImportPreview: Sendable {
    /// The most rows and mistakes that are shown at once.
    package static let mostRows = 20
    package static let mostMistakes = 500

    /// A row as it stands in the file.
    package struct Line: Sendable {
        package let number: Int
        package let standing: RowStanding
        package let cells: [String]
    }

    /// Something wrong, with where it stands.
    package struct Wrong: Sendable {
        package let mistake: ImportMistake
        /// `B7` in a workbook; the line in a text file; empty: the file as a whole.
        package let place: String
        /// What the file calls the column; nil: it is about the row or the file.
        package let heading: String?
        /// What stands in the cell.
        package let value: String

        package func text(_ words: Words) -> String { mistake.text(words) }
    }

    package let file: KeptImport
    package let headings: [String]
    package let firstRows: [Line]
    /// The first of the mistakes, in the order of the file.
    package let wrong: [Wrong]
    /// How many mistakes there are.
    package let mistakes: Int
    /// The form the file seems to be of, where it is not this one.
    package let otherForm: String?
    /// Whether nothing of the file can be taken in.
    package let isBadAsAWhole: Bool
    private let counts: [RowStanding: Int]
    private let allowsParts: Bool

    init(_ checked: CheckedImport, file: KeptImport) {
        self.file = file
        let columns = checked.columns.filter { column in checked.rows.first?.row.has(column.id) ?? false }
        headings = columns.map { checked.rows.first?.row.heading($0.id) ?? $0.id }
        firstRows = checked.rows.prefix(Self.mostRows).map { row in
            Line(number: row.row.line, standing: row.standing, cells: columns.map { row.row[$0.id] })
        }
        let all = ImportMistake.inOrder(checked.mistakes + checked.leaning)
        mistakes = all.count
        var rowOfLine: [Int: SheetRow] = [:]
        for row in checked.rows where row.standing == .bad {
            for line in row.row.lines { rowOfLine[line] = row.row }
        }
        wrong = all.prefix(Self.mostMistakes).map { mistake in
            let cell = rowOfLine[mistake.line]?.cell(atColumn: mistake.column, line: mistake.line)
            return Wrong(mistake: mistake, place: mistake.cellName, heading: cell?.heading, value: cell?.text ?? "")
        }
        otherForm = nil
        isBadAsAWhole = checked.isBadAsAWhole
        counts = Dictionary(uniqueKeysWithValues: RowStanding.allCases.map { ($0, checked.count($0)) })
        allowsParts = checked.form.allowsParts
    }

    /// Of a file that is no table of this form.
    init(_ mistakes: FileMistakes, file: KeptImport, otherForm: String?) {
        self.file = file
        headings = []
        firstRows = []
        let all = mistakes.list.map { ImportMistake($0) }
        wrong = all.prefix(Self.mostMistakes).map { Wrong(mistake: $0, place: $0.cellName, heading: nil, value: "") }
        self.mistakes = all.count
        self.otherForm = otherForm
        isBadAsAWhole = true
        counts = [:]
        allowsParts = false
    }

    package func count(_ standing: RowStanding) -> Int { counts[standing] ?? 0 }

    package var rows: Int { counts.values.reduce(0, +) }

    /// Rows that would be written.
    package var toWrite: Int { count(.new) + count(.changed) }

    package var canTakeEverything: Bool { !isBadAsAWhole && mistakes == 0 && toWrite > 0 }

    /// Whether there are good rows to take in beside bad ones.
    package var canTakeGoodRows: Bool { !isBadAsAWhole && mistakes > 0 && toWrite > 0 && allowsParts }
}
