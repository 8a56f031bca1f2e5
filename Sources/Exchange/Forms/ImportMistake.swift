package import Documents
package import Domain
package import Language

/// One thing that is wrong in a file, be it in its cells or in the eyes of the books.
package struct ImportMistake: Hashable, Sendable {
    private enum Source: Hashable {
        case file
        case books
    }

    /// The words are those of ``Documents/FileMistake``, or of the refusal.
    private let source: Source
    private let mistake: FileMistake

    /// Something the file itself shows.
    package init(_ mistake: FileMistake) {
        source = .file
        self.mistake = mistake
    }

    /// Something the books say, at a place.
    package init(_ refusal: Refusal, at place: FileMistake) {
        source = .books
        mistake = FileMistake(
            file: place.file,
            sheet: place.sheet,
            line: place.line,
            column: place.column,
            key: refusal.key,
            arguments: refusal.arguments
        )
    }

    /// The line of the file, or the row of the sheet, from 1; 0 for the file as a whole.
    package var line: Int { mistake.line }
    /// The character in that line, or the column of the sheet, from 1; 0 for the line as a whole.
    package var column: Int { mistake.column }
    /// The same with the place alone.
    package var place: FileMistake {
        FileMistake(file: mistake.file, sheet: mistake.sheet, line: mistake.line, column: mistake.column, key: "")
    }
    package var key: String { mistake.key }
    package var arguments: [String] { mistake.arguments }

    /// Its place and key as those of a mistake of the file.
    var asFileMistake: FileMistake { mistake }

    /// What is wrong and what to do about it.
    package func text(_ words: Words) -> String {
        switch source {
        case .file: words.fileMistake(key: mistake.key, arguments: mistake.arguments)
        case .books: words.refusal(key: mistake.key, arguments: mistake.arguments)
        }
    }

    /// `file:line:column: message`, in a workbook `file:sheet!B7: message`.
    package func told(of file: String?, _ words: Words) -> String {
        "\(mistake.within(file).place): \(text(words))"
    }
}

extension ImportMistake {
    /// The mistakes in the order of the file, each once.
    static func inOrder(_ mistakes: [ImportMistake]) -> [ImportMistake] {
        var seen: Set<ImportMistake> = []
        return mistakes.filter { seen.insert($0).inserted }
            .enumerated()
            .sorted { ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset) }
            .map(\.element)
    }
}

extension ImportMistake {
    /// `B7` in a workbook, the line in a text file; empty for the file as a whole.
    package var cellName: String {
        guard line > 0 else { return "" }
        guard place.sheet != nil, column > 0 else { return "\(line)" }
        return CellAddress(row: line, column: column).text
    }
}
