import Crypto
import Proofs

/// What secrets are made of and compared with.
package enum SecretBytes {
    /// Bytes from the system's own randomness.
    static func random(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// Whether two are the same, in a time that tells nothing of where they differ.
    package static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// A token of 256 bits, in hex.
    static func token() -> String { Hexadecimal.text(of: random(32)) }

    /// Under what a token or a code is kept: only its hash, for it has too many bits to be guessed from that.
    static func fingerprint(of token: String) -> String { SHA256Digest.of(token).hex }
}
