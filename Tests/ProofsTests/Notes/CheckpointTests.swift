import Proofs
import Testing

@Suite struct `A checkpoint` {
    private let root = SHA256Digest.of("root")
    private var checkpoint: Checkpoint { Checkpoint(origin: "shuzhi/330200", size: 12_345, root: root) }

    @Test func `is three lines`() throws {
        #expect(checkpoint.text == "shuzhi/330200\n12345\n\(root.base64)\n")
        #expect(try Checkpoint(checkpoint.text) == checkpoint)
    }

    @Test func `may have extension lines below`() throws {
        let read = try Checkpoint(checkpoint.text + "more\n")
        #expect(read == checkpoint)
    }

    @Test func `signed and read back is the same`() throws {
        let key = try NoteKey(name: "shuzhi/330200", seed: [UInt8](repeating: 9, count: 32))
        let note = try SignedNote(parsing: checkpoint.signed(with: key).bytes)
        try note.verified(by: [key.verifier])
        #expect(try Checkpoint(note.text) == checkpoint)
    }

    static let digest = SHA256Digest.of("root").base64

    @Test(arguments: [
        "", "a\n1\n", "\n1\n\(digest)\n", "a\n01\n\(digest)\n", "a\n+1\n\(digest)\n", "a\n-1\n\(digest)\n", "a\n1\nAAAA\n",
        "a\n9223372036854775808\n\(digest)\n", "a\n1\n\(digest)", "a\n1\n\(digest)\n\n", "a\n \n\(digest)\n",
        "a\n1\n\(digest)=\n",
    ])
    func `in another form is not read`(text: String) {
        #expect(throws: NoteMistake.checkpoint) { try Checkpoint(text) }
    }
}
