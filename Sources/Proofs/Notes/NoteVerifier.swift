import Crypto
import FoundationEssentials

/// The public half of a key that signs notes; written `name+hash+base64` (C2SP signed-note, Ed25519, byte 0x01).
package struct NoteVerifier: Sendable {
    static let ed25519: UInt8 = 1

    package let name: String
    /// The first four bytes of SHA-256(name ‖ newline ‖ algorithm ‖ public key).
    package let hash: UInt32
    private let key: Curve25519.Signing.PublicKey

    init(name: String, key: Curve25519.Signing.PublicKey) throws {
        try Self.check(name)
        self.name = name
        self.key = key
        hash = Self.hash(name: name, key: [Self.ed25519] + Array(key.rawRepresentation))
    }

    /// Reads a public key.
    ///
    /// - Throws: ``NoteMistake``.
    package init(_ text: String) throws {
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let bytes = Base64.bytes(of: parts[2]), let algorithm = bytes.first else { throw NoteMistake.key }
        guard algorithm == Self.ed25519 else { throw NoteMistake.algorithm }
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes.dropFirst()) else { throw NoteMistake.key }
        try self.init(name: parts[0], key: key)
        guard parts[1] == hashText else { throw NoteMistake.key }
    }

    package var text: String {
        "\(name)+\(hashText)+\(Base64.text(of: [Self.ed25519] + Array(key.rawRepresentation)))"
    }

    package func accepts(_ signature: [UInt8], over message: [UInt8]) -> Bool {
        key.isValidSignature(Data(signature), for: Data(message))
    }

    /// Eight small hexadecimal digits.
    var hashText: String { Hexadecimal.text(of: NoteVerifier.bytes(of: hash)) }

    static func bytes(of hash: UInt32) -> [UInt8] {
        [UInt8(hash >> 24), UInt8(hash >> 16 & 255), UInt8(hash >> 8 & 255), UInt8(hash & 255)]
    }

    static func hash(name: String, key: [UInt8]) -> UInt32 {
        SHA256Digest.of(Array(name.utf8) + [UInt8(ascii: "\n")] + key).bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Throws unless the name can stand in a note: not empty, no white space, no plus, no control character.
    static func check(_ name: String) throws {
        let isFit =
            !name.isEmpty
            && name.unicodeScalars.allSatisfy { scalar in
                scalar != "+" && scalar.value >= 0x20 && scalar.value != 0x7F && !scalar.properties.isWhitespace
            }
        guard isFit else { throw NoteMistake.name }
    }
}
