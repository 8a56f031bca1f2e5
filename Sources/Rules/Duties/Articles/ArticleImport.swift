/// Turns the rows of a spreadsheet into the text of a rulebook.
///
/// Nothing is made up: an article without a rhythm stays a text, and what a row does not say is left out. The text that comes
/// out is read like any other rulebook, so what is wrong in it is shown there.
package struct ArticleImport: Sendable {
    /// What the new rulebook is called.
    package struct Head: Hashable, Sendable {
        package let id: String
        package let version: Int
        package let label: String
        package let publisher: String
        package let appliesTo: String
        package let kinds: [String]

        package init(id: String, version: Int, label: String, publisher: String, appliesTo: String, kinds: [String]) {
            self.id = id
            self.version = version
            self.label = label
            self.publisher = publisher
            self.appliesTo = appliesTo
            self.kinds = kinds
        }
    }

    /// Something wrong with a row, or with the headings where the row is 1.
    ///
    /// The words are in the language tables under `duties.import.` + ``key``.
    package struct RowMistake: Error, Hashable, Sendable {
        /// From 1, as spreadsheets count.
        package let row: Int
        package let key: String
        package let arguments: [String]
    }

    package struct RowMistakes: Error, Hashable, Sendable {
        package let list: [RowMistake]
    }

    /// More rows than any standard has articles.
    package static let mostRows = 2_000

    let head: Head
    /// Other spellings of headings and values, folded to the words of the format: `No.` → `number`.
    let words: [String: String]

    /// `words` lets a sheet be filled in another language: heading or value → the word of the format.
    package init(head: Head, words: [String: String] = [:]) {
        self.head = head
        self.words = words
    }

    /// The text of the rulebook; the first row holds the headings.
    ///
    /// Rows without a text in any cell are skipped.
    package func rulebook(from rows: [[String]]) -> Result<String, RowMistakes> {
        var mistakes: [RowMistake] = []
        let columns = headings(rows.first ?? [], &mistakes)
        guard mistakes.isEmpty else { return .failure(RowMistakes(list: mistakes)) }
        guard rows.count <= Self.mostRows + 1 else {
            return .failure(RowMistakes(list: [RowMistake(row: 1, key: "too-many", arguments: [String(Self.mostRows)])]))
        }
        var articles: [ArticleRow] = []
        for (index, row) in rows.enumerated().dropFirst() {
            let cells = columns.mapValues { $0 < row.count ? row[$0].trimmed : "" }
            guard cells.values.contains(where: { !$0.isEmpty }) else { continue }
            articles.append(ArticleRow(cells, row: index + 1, words: words, &mistakes))
        }
        if articles.isEmpty { mistakes.append(RowMistake(row: 1, key: "no-rows", arguments: [])) }
        guard mistakes.isEmpty else { return .failure(RowMistakes(list: mistakes)) }
        return .success(ArticleText(head: head, rows: articles).text)
    }

    private func headings(_ row: [String], _ mistakes: inout [RowMistake]) -> [ArticleColumn: Int] {
        var columns: [ArticleColumn: Int] = [:]
        for (index, cell) in row.enumerated() {
            let heading = cell.trimmed
            guard !heading.isEmpty else { continue }
            guard let column = ArticleColumn(rawValue: words[heading] ?? heading) else {
                mistakes.append(RowMistake(row: 1, key: "unknown-heading", arguments: [heading]))
                continue
            }
            if columns[column] != nil { mistakes.append(RowMistake(row: 1, key: "heading-twice", arguments: [heading])) }
            columns[column] = index
        }
        for column in ArticleColumn.allCases where column.isRequired && columns[column] == nil {
            mistakes.append(RowMistake(row: 1, key: "no-heading", arguments: [column.rawValue]))
        }
        return columns
    }
}

extension String {
    /// Without blanks at either end.
    var trimmed: String {
        var scalars = Substring(self)
        while scalars.first?.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.isWhitespace == true { scalars.removeLast() }
        return String(scalars)
    }
}
