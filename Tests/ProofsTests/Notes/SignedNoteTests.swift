import Proofs
import Testing

@Suite struct `A signed note` {
    /// The example of the format's own description, with the keys its reference implementation is tested with.
    static let example = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

        """
    static let verifierText = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    static let keyText = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"

    private func note(_ text: String) throws -> SignedNote { try SignedNote(parsing: Array(text.utf8)) }

    @Test func `of the format's description is read and accepted`() throws {
        let note = try note(Self.example)
        #expect(note.text.hasSuffix("problem is.\n"))
        #expect(note.signatures.map(\.name) == ["PeterNeumann"])
        try note.verified(by: [NoteVerifier(Self.verifierText)])
        #expect(String(decoding: note.bytes, as: UTF8.self) == Self.example)
    }

    @Test func `of ours has the signature of the format's description`() throws {
        let key = try NoteKey(Self.keyText)
        #expect(key.text == Self.keyText)
        #expect(key.verifier.text == Self.verifierText)
        let signed = try SignedNote(note(Self.example).text, signedWith: key)
        try signed.verified(by: [key.verifier])
    }

    @Test func `passes over signatures of keys it does not know`() throws {
        let ours = try NoteKey(name: "shuzhi/a", seed: [UInt8](repeating: 1, count: 32))
        let others = try NoteKey(name: "shuzhi/b", seed: [UInt8](repeating: 2, count: 32))
        let note = try SignedNote("text\n", signedWith: ours, others)
        let known = try note.verified(by: [ours.verifier])
        #expect(known.map(\.name) == ["shuzhi/a"])
        let third = try NoteKey(name: "shuzhi/a", seed: [UInt8](repeating: 3, count: 32))
        #expect(throws: NoteMistake.noKnownSignature) { try note.verified(by: [third.verifier]) }
    }

    @Test func `is refused with any byte of its text changed`() throws {
        let verifier = try NoteVerifier(Self.verifierText)
        let bytes = Array(Self.example.utf8)
        let end = try note(Self.example).text.utf8.count
        for index in 0..<end {
            var changed = bytes
            changed[index] ^= 1
            #expect(throws: NoteMistake.self, "byte \(index)") {
                try SignedNote(parsing: changed).verified(by: [verifier])
            }
        }
    }

    @Test(arguments: [
        ("", NoteMistake.form), ("text\n", .form), ("text\n\n", .form), ("\n\n— a AAAAAAA=\n", .form),
        ("text\n\n— a\n", .signatureLine), ("text\n\n— a b c\n", .signatureLine), ("text\n\n- a AAAAAAA=\n", .signatureLine),
        ("text\n\n— a AAAAAA==\n", .signatureLine), ("text\n\n— a AAAAAAA\n", .signatureLine),
        ("text\n\n— a+b AAAAAAA=\n", .name), ("text\n\n—  AAAAAAA=\n", .name), ("text\r\n\n— a AAAAAAA=\n", .characters),
        ("text\n\n— a AAAAAAA=", .form),
    ])
    func `in another form is not read`(text: String, mistake: NoteMistake) {
        #expect(throws: mistake) { try note(text) }
    }

    @Test func `is read only within its limits`() {
        let line = "— a AAAAAAA=\n"
        #expect(throws: Never.self) { try note("text\n\n" + String(repeating: line, count: 100)) }
        #expect(throws: NoteMistake.tooManySignatures) { try note("text\n\n" + String(repeating: line, count: 101)) }
        #expect(throws: NoteMistake.tooLong) { try note(String(repeating: "x", count: 1_000_000) + "\n\n" + line) }
        #expect(throws: NoteMistake.characters) { try SignedNote(parsing: [0xFF, 10, 10, 0xE2]) }
    }

    @Test func `made of random bytes never stops the program`() {
        var state: UInt64 = 20_171_231
        let alphabet = Array("\n\n\n— a+A=\u{0}é".utf8)
        for _ in 0..<20_000 {
            var bytes: [UInt8] = []
            for _ in 0..<(state >> 58) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(state >> 33) % alphabet.count])
            }
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            guard let note = try? SignedNote(parsing: bytes) else { continue }
            #expect(note.bytes == bytes)
        }
    }

    @Test(arguments: [
        ("", NoteMistake.key), ("name", .key), ("name+00000000+AAAA", .algorithm), ("name+00000000+AQ==", .key),
        ("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .key),
        ("Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .name),
        ("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .name),
        ("PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", .algorithm),
    ])
    func `needs a key in its own form`(text: String, mistake: NoteMistake) {
        #expect(throws: mistake) { try NoteVerifier(text) }
        #expect(throws: NoteMistake.self) { try NoteKey("PRIVATE+KEY+" + text) }
    }
}
