import Proofs
import Testing

@Suite struct `A digest` {
    // FIPS 180-4 examples.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `is SHA-256`(text: String, hex: String) {
        #expect(SHA256Digest.of(text).hex == hex)
        var running = RunningDigest()
        for byte in text.utf8 { running.add([byte]) }
        #expect(running.finished().hex == hex)
    }

    @Test func `is read back from hex, base64 and bytes`() {
        let digest = SHA256Digest.of("述职")
        #expect(Digest(hex: digest.hex) == digest)
        #expect(Digest(hex: digest.hex.uppercased()) == digest)
        #expect(Digest(base64: digest.base64) == digest)
        #expect(Digest(bytes: digest.bytes) == digest)
        #expect(digest.bytes.withUnsafeBytes { digest.matches($0) })
    }

    @Test(arguments: [
        "", "00", String(repeating: "0", count: 63), String(repeating: "0", count: 66), String(repeating: "g", count: 64),
    ])
    func `is not read from other text`(hex: String) {
        #expect(Digest(hex: hex) == nil)
    }

    @Test func `is read only from canonical base64`() {
        let text = SHA256Digest.of("x").base64
        #expect(Digest(base64: text) != nil)
        #expect(Digest(base64: String(text.dropLast())) == nil)
        #expect(Digest(base64: text + "\n") == nil)
        // The last digit before the padding has two bits that mean nothing and must be zero.
        #expect(Digest(base64: String(repeating: "A", count: 42) + "A=") != nil)
        #expect(Digest(base64: String(repeating: "A", count: 42) + "B=") == nil)
    }

    @Test func `differs with any bit`() {
        let bytes = SHA256Digest.of("x").bytes
        for index in bytes.indices {
            var other = bytes
            other[index] ^= 1
            #expect(Digest(bytes: other) != Digest(bytes: bytes))
        }
    }
}
