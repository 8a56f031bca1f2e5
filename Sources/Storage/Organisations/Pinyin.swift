import Foundation
import Synchronization

/// Chinese written in letters, without tones: what somebody would type for it.
package enum Pinyin {
    /// `宁波市` → `ningboshi`; other letters stay as they are.
    package static func text(of text: String) -> String {
        let latin = text.applyingTransform(.mandarinToLatin, reverse: false) ?? text
        let plain = latin.applyingTransform(.stripDiacritics, reverse: false) ?? latin
        return plain.lowercased().filter { !$0.isWhitespace && $0 != "'" && $0 != "’" }
    }

    /// `宁波市` → `nbs`.
    package static func initials(of text: String) -> String {
        String(text.compactMap { readings(of: $0).first?.first })
    }

    /// How one character may be read, the usual reading first; a character that is not Chinese is its own.
    ///
    /// Which reading a name has is not guessed: it is found under each that names of places and people have.
    static func readings(of character: Character) -> [String] {
        if let known = known.withLock({ $0[character] }) { return known }
        let usual = text(of: String(character))
        let readings = [usual] + (others[character] ?? []).filter { $0 != usual }
        known.withLock { $0[character] = readings }
        return readings
    }

    private static let known = Mutex<[Character: [String]]>([:])

    /// Characters that are read in more than one way in names of places, of organisations or of people.
    private static let others: [Character: [String]] = {
        let lines = EmbeddedText.files["Organisations/readings.txt"]?.split(separator: "\n") ?? []
        var table: [Character: [String]] = [:]
        for line in lines where !line.hasPrefix("#") {
            let words = line.split(separator: " ").map(String.init)
            guard let character = words.first?.first else { continue }
            table[character] = Array(words.dropFirst())
        }
        return table
    }()
}
