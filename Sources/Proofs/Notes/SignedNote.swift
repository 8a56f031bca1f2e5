/// A text with signatures below it (C2SP signed-note): what people and programs can both read and check.
package struct SignedNote: Hashable, Sendable {
    /// The most bytes that are read as a note.
    package static let mostBytes = 1_000_000
    package static let mostSignatures = 100

    /// The text that is signed; it ends in a newline.
    package let text: String
    package let signatures: [NoteSignature]

    /// Signs a text.
    ///
    /// - Throws: ``NoteMistake`` where the text cannot be that of a note.
    package init(_ text: String, signedWith keys: NoteKey...) throws {
        guard text.hasSuffix("\n"), text != "\n" else { throw NoteMistake.form }
        try Self.check(text)
        self.text = text
        signatures = try keys.map { try $0.sign(Array(text.utf8)) }
    }

    /// Reads a note without believing it: ask ``verified(by:)`` next.
    ///
    /// - Throws: ``NoteMistake``.
    package init(parsing bytes: [UInt8]) throws {
        guard bytes.count <= Self.mostBytes else { throw NoteMistake.tooLong }
        guard let whole = String(validating: bytes, as: UTF8.self) else { throw NoteMistake.characters }
        try Self.check(whole)
        let newline = UInt8(ascii: "\n")
        // The last blank line parts the text from the signatures: the text itself may hold blank lines.
        guard bytes.last == newline,
            let split = bytes.indices.dropLast().last(where: { bytes[$0] == newline && bytes[$0 + 1] == newline }), split > 0
        else { throw NoteMistake.form }
        text = String(decoding: bytes[...split], as: UTF8.self)
        let lines = String(decoding: bytes[(split + 2)...], as: UTF8.self).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        guard lines.count > 1 else { throw NoteMistake.form }
        guard lines.count - 1 <= Self.mostSignatures else { throw NoteMistake.tooManySignatures }
        signatures = try lines.dropLast().map(NoteSignature.init(line:))
    }

    /// The whole note, text, blank line and signatures.
    package var bytes: [UInt8] { Array((text + "\n" + signatures.map(\.line).joined()).utf8) }

    /// The signatures of these keys; signatures of other keys are passed over, as the format asks.
    ///
    /// - Throws: ``NoteMistake`` where one of them does not fit, or where there is none.
    @discardableResult
    package func verified(by verifiers: [NoteVerifier]) throws -> [NoteSignature] {
        let message = Array(text.utf8)
        let known = try signatures.filter { signature in
            let keys = verifiers.filter { $0.name == signature.name && $0.hash == signature.hash }
            guard !keys.isEmpty else { return false }
            guard keys.contains(where: { $0.accepts(signature.bytes, over: message) }) else { throw NoteMistake.badSignature }
            return true
        }
        guard !known.isEmpty else { throw NoteMistake.noKnownSignature }
        return known
    }

    private static func check(_ text: String) throws {
        guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" }) else { throw NoteMistake.characters }
    }
}
