import Crypto
import CryptoExtras
import FoundationEssentials

/// The keys a provider signs with (RFC 7517), as far as we take them: RSA of at least 2,048 bits for RS256, P-256 for ES256.
struct OpenIDKeys: Sendable {
    private enum Kind: Sendable {
        case rsa(_RSA.Signing.PublicKey)
        case curve(P256.Signing.PublicKey)
    }

    private struct Key: Sendable {
        let id: String?
        let algorithm: String
        let kind: Kind
    }

    private struct Published: Decodable {
        struct Line: Decodable {
            let kty: String?
            let kid: String?
            let use: String?
            let alg: String?
            let n: String?
            let e: String?
            let crv: String?
            let x: String?
            let y: String?
        }

        let keys: [Line]
    }

    private let keys: [Key]

    /// Keys of other kinds, or for other uses, are passed over.
    init(_ bytes: [UInt8]) throws {
        guard let published = try? JSONDecoder().decode(Published.self, from: Data(bytes)) else {
            throw OpenIDFault.settings("no keys")
        }
        keys = published.keys.prefix(64).compactMap { line in
            guard line.use == nil || line.use == "sig", let (algorithm, kind) = Self.key(line) else { return nil }
            guard line.alg == nil || line.alg == algorithm else { return nil }
            return Key(id: line.kid, algorithm: algorithm, kind: kind)
        }
    }

    private static func key(_ line: Published.Line) -> (String, Kind)? {
        switch line.kty {
        case "RSA":
            guard let n = line.n.flatMap({ Base64URL.bytes(of: $0) }), let e = line.e.flatMap({ Base64URL.bytes(of: $0) }) else {
                return nil
            }
            let digits = n.drop { $0 == 0 }
            guard (256...1_024).contains(digits.count), digits.first ?? 0 >= 0x80 || digits.count > 256,
                let key = try? _RSA.Signing.PublicKey(n: Array(digits), e: e)
            else { return nil }
            return ("RS256", .rsa(key))
        case "EC":
            guard line.crv == "P-256", let x = line.x.flatMap({ Base64URL.bytes(of: $0) }), x.count == 32,
                let y = line.y.flatMap({ Base64URL.bytes(of: $0) }), y.count == 32,
                let key = try? P256.Signing.PublicKey(rawRepresentation: x + y)
            else { return nil }
            return ("ES256", .curve(key))
        default:
            return nil
        }
    }

    /// Whether there is a key a token with this header can be checked with; a provider may have changed its keys.
    func knows(_ id: String?, _ algorithm: String) -> Bool { !fitting(id, algorithm).isEmpty }

    /// Whether one of the keys made the signature.
    func made(_ signature: [UInt8], of bytes: [UInt8], id: String?, algorithm: String) -> Bool {
        fitting(id, algorithm).contains { key in
            switch key.kind {
            case .rsa(let key):
                key.isValidSignature(
                    _RSA.Signing.RSASignature(rawRepresentation: signature),
                    for: SHA256.hash(data: bytes),
                    padding: .insecurePKCS1v1_5
                )
            case .curve(let key):
                (try? P256.Signing.ECDSASignature(rawRepresentation: signature)).map {
                    key.isValidSignature($0, for: SHA256.hash(data: bytes))
                } ?? false
            }
        }
    }

    private func fitting(_ id: String?, _ algorithm: String) -> [Key] {
        keys.filter { $0.algorithm == algorithm && (id == nil || $0.id == nil || $0.id == id) }
    }
}
