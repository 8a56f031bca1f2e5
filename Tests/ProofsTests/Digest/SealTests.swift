import Proofs
import Testing

@Suite struct `A sealed value` {
    @Test func `is promised by salt and text together`() {
        let salt = [UInt8](repeating: 0, count: 32)
        #expect(Seal.digest(salt: salt, value: "1967-05").hex == SHA256Digest.of(salt + Array("1967-05".utf8)).hex)
        #expect(Seal.digest(salt: salt, value: "1967-05") != Seal.digest(salt: salt, value: "1967-06"))
        #expect(Seal.digest(salt: salt, value: "1967-05") != Seal.digest(salt: [1] + salt.dropFirst(), value: "1967-05"))
    }
}
