import Documents
import Domain
import Language

/// The mistakes of a file as they are told.
struct ToldMistakes {
    private struct Told: Hashable {
        let place: FileMistake
        let text: String
    }

    private let file: String
    private let words: Words
    private var told: Set<Told> = []

    init(file: String, words: Words) {
        self.file = file
        self.words = words
    }

    mutating func add(_ mistake: FileMistake) {
        let text = words.fileMistake(key: mistake.key, arguments: mistake.arguments)
        told.insert(Told(place: mistake.at(file), text: text))
    }

    /// Adds what the books say, at the cells it is about.
    mutating func add(_ refusals: [BooksCheck<some Facts>.RowRefusal], column: (Refusal) -> String?) {
        for refused in refusals {
            let text = words.refusal(key: refused.refusal.key, arguments: refused.refusal.arguments)
            let place = refused.row.map { row in column(refused.refusal).map { row.mistake($0, "") } ?? row.place }
            told.insert(Told(place: (place ?? FileMistake(key: "")).at(file), text: text))
        }
    }

    /// `file:line:column: message`, in the order of the file.
    var lines: [String] {
        told.sorted { ($0.place.line, $0.place.column, $0.text) < ($1.place.line, $1.place.column, $1.text) }
            .map { "\($0.place.place): \($0.text)" }
    }
}

extension FileMistake {
    /// Only where it stands, so that the same words at the same place are told once.
    fileprivate func at(_ file: String) -> FileMistake {
        FileMistake(file: file, sheet: sheet, line: line, column: column, key: "")
    }
}

extension SheetRow {
    fileprivate var place: FileMistake { FileMistake(sheet: sheet, line: line, column: 0, key: "") }
}
