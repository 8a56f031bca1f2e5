/// 存证点: the size and root of a journal at one moment (C2SP tlog-checkpoint).
///
/// Its text is three lines: origin, size in decimal, root in base64.
package struct Checkpoint: Hashable, Sendable {
    /// Whose journal it is; the same as the name of the key that signs.
    package let origin: String
    package let size: Int64
    package let root: Digest

    package init(origin: String, size: Int64, root: Digest) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Reads the text of a note; lines after the third are extensions and passed over.
    ///
    /// - Throws: ``NoteMistake/checkpoint``.
    package init(_ text: String) throws {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 4, lines.last == "", !lines.dropLast().contains(""),
            let size = Int64(lines[1]), size >= 0, String(size) == lines[1],
            let root = Digest(base64: String(lines[2]))
        else { throw NoteMistake.checkpoint }
        self.init(origin: String(lines[0]), size: size, root: root)
    }

    package var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }

    /// The checkpoint as a note signed with a key.
    package func signed(with key: NoteKey) throws -> SignedNote {
        try SignedNote(text, signedWith: key)
    }
}
