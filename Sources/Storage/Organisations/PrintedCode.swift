/// Codes that are printed, read and typed: letters and digits that cannot be taken for one another, in groups of four.
///
/// Of 32 letters and digits: without 0, 1, I and O.
package enum PrintedCode {
    private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")

    /// An invitation: 20 letters, 100 bits.
    package static func invitation() -> String { make(letters: 20) }

    /// A recovery code: 16 letters, 80 bits.
    static func recovery() -> String { make(letters: 16) }

    /// What was meant by what was typed: case, blanks and hyphens do not matter.
    package static func meant(by typed: String) -> String {
        let letters = typed.prefix(200).uppercased().filter { alphabet.contains($0) }
        return grouped(Array(letters))
    }

    private static func make(letters: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return grouped((0..<letters).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] })
    }

    private static func grouped(_ letters: [Character]) -> String {
        stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }
            .joined(separator: "-")
    }
}
