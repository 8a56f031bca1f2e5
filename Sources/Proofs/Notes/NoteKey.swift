import Crypto
import FoundationEssentials

/// The private key that signs notes; written `PRIVATE+KEY+name+hash+base64` (C2SP signed-note, Ed25519, byte 0x01).
package struct NoteKey: Sendable {
    private static let mark = "PRIVATE+KEY+"

    package let verifier: NoteVerifier
    private let key: Curve25519.Signing.PrivateKey

    /// A key over 32 bytes of randomness.
    ///
    /// - Throws: ``NoteMistake``.
    package init(name: String, seed: [UInt8]) throws {
        guard seed.count == 32, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw NoteMistake.key
        }
        self.key = key
        verifier = try NoteVerifier(name: name, key: key.publicKey)
    }

    /// Reads a private key.
    ///
    /// - Throws: ``NoteMistake``.
    package init(_ text: String) throws {
        guard text.hasPrefix(Self.mark) else { throw NoteMistake.key }
        let parts = text.dropFirst(Self.mark.count).split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64.bytes(of: String(parts[2])), let algorithm = bytes.first else {
            throw NoteMistake.key
        }
        guard algorithm == NoteVerifier.ed25519 else { throw NoteMistake.algorithm }
        try self.init(name: String(parts[0]), seed: Array(bytes.dropFirst()))
        guard parts[1] == verifier.hashText else { throw NoteMistake.key }
    }

    package var name: String { verifier.name }

    /// The secret text: keep it as you would keep a seal.
    package var text: String {
        "\(Self.mark)\(name)+\(verifier.hashText)+\(Base64.text(of: [NoteVerifier.ed25519] + Array(key.rawRepresentation)))"
    }

    package func sign(_ message: [UInt8]) throws -> NoteSignature {
        NoteSignature(name: name, hash: verifier.hash, bytes: Array(try key.signature(for: Data(message))))
    }
}
