/// One signature line of a note.
package struct NoteSignature: Hashable, Sendable {
    package let name: String
    /// Which key of that name, by the first bytes of its hash.
    package let hash: UInt32
    package let bytes: [UInt8]

    package init(name: String, hash: UInt32, bytes: [UInt8]) {
        self.name = name
        self.hash = hash
        self.bytes = bytes
    }

    /// Reads `— name base64`.
    init(line: Substring) throws {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "—", let bytes = Base64.bytes(of: String(parts[2])), bytes.count > 4 else {
            throw NoteMistake.signatureLine
        }
        name = String(parts[1])
        try NoteVerifier.check(name)
        hash = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        self.bytes = Array(bytes.dropFirst(4))
    }

    var line: String { "— \(name) \(Base64.text(of: NoteVerifier.bytes(of: hash) + bytes))\n" }
}
