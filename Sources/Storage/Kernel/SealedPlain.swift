package import Domain
import Proofs

/// A personal value on its way to the table it can be erased from; the command holds only its ``commitment``.
package struct SealedPlain: Hashable, Sendable {
    package let salt: [UInt8]
    package let value: String

    /// - Parameter salt: 32 random bytes, made for this value alone.
    package init(salt: [UInt8], value: String) {
        self.salt = salt
        self.value = value
    }

    /// A value under a salt from the system's randomness.
    package init(sealing value: String) {
        var generator = SystemRandomNumberGenerator()
        salt = (0..<Seal.saltByteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        self.value = value
    }

    package var commitment: Commitment { Commitment(hex: Seal.digest(salt: salt, value: value).hex) }
}
