/// The promise of a personal value: SHA-256 over a salt of 32 random bytes and the UTF-8 of the value.
///
/// The salt makes guessing useless: who has the promise but not the salt cannot try values against it.
package enum Seal {
    package static let saltByteCount = 32

    package static func digest(salt: [UInt8], value: String) -> Digest {
        SHA256Digest.of(salt + Array(value.utf8))
    }
}
