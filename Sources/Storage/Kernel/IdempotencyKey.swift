import Domain

/// A name the client gives to one submission, so that sending it again is answered and not done again.
package struct IdempotencyKey: Hashable, Sendable {
    package static let mostCharacters = 128

    package let text: String

    /// - Throws: the refusal that it is empty, longer than 128 characters, or not all visible ASCII.
    package init(_ text: String) throws {
        guard !text.isEmpty, text.utf8.count <= Self.mostCharacters, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Refusal(.invalid, "storage.key-form", [String(Self.mostCharacters)])
        }
        self.text = text
    }
}

extension Refusal {
    /// The key was used for another command, or by somebody else.
    static func keyReused(_ key: IdempotencyKey, entry: Int64) -> Refusal {
        Refusal(.conflict, "storage.key-reused", [key.text, String(entry)])
    }
}
