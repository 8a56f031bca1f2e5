import Domain
import FoundationEssentials

/// What came of the rows of a file, as the task keeps it.
package struct ImportTally: Codable, Hashable, Sendable {
    /// Rows by how they stood to the books when the task looked at them.
    package var rows: [String: Int] = [:]
    /// Rows that were refused after that, because the books had changed in between.
    package var refusedLate = 0
    /// Why it stopped.
    package var refusal: Said?

    /// A refusal as it is kept.
    package struct Said: Codable, Hashable, Sendable {
        package let key: String
        package let arguments: [String]
    }

    package func count(_ standing: RowStanding) -> Int { rows[standing.rawValue] ?? 0 }

    init(_ checked: CheckedImport) {
        for standing in RowStanding.allCases { rows[standing.rawValue] = checked.count(standing) }
    }

    /// For a file that could not be looked at.
    init(_ refusal: Refusal) {
        self.refusal = Said(key: refusal.key, arguments: refusal.arguments)
    }

    mutating func stop(_ refusal: Refusal) {
        self.refusal = Said(key: refusal.key, arguments: refusal.arguments)
    }

    init?(_ text: String?) {
        guard let text, let tally = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else { return nil }
        self = tally
    }

    var text: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
    }
}
