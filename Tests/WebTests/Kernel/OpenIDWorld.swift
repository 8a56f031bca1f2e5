import Crypto
import CryptoExtras
import Domain
import Foundation
import Synchronization

@testable import Web

/// An identity provider of the tests: it publishes, signs and answers as it is told to.
final class OpenIDWorld: OpenIDWire {
    static let issuer = "https://id.example.gov.cn"
    static let now = Instant(milliseconds: 1_790_000_000_000)

    struct Manner: Sendable {
        var published: [String: any Sendable] = [
            "issuer": issuer, "authorization_endpoint": "\(issuer)/authorize?tenant=1", "token_endpoint": "\(issuer)/token",
            "jwks_uri": "\(issuer)/keys",
        ]
        var header: [String: any Sendable] = ["alg": "ES256", "kid": "curve"]
        var claims: [String: any Sendable] = [:]
        var without: [String] = []
        var spoil: @Sendable (String) -> String = { $0 }
        var publishesCurve = true
        var status = 200
    }

    struct Asked: Equatable {
        let address: String
        let form: String?
        let authorization: String?
    }

    private let keys: (curve: P256.Signing.PrivateKey, rsa: _RSA.Signing.PrivateKey)
    private let manner = Mutex(Manner())
    private let asked = Mutex<[Asked]>([])
    private let time = Mutex(now)
    let settings: OpenIDSettings
    let beginnings = OpenIDBeginnings()

    init(secret: String? = "geheim:%", _ change: (inout Manner) -> Void = { _ in }) throws {
        keys = (P256.Signing.PrivateKey(), try _RSA.Signing.PrivateKey(keySize: .bits2048))
        settings = try OpenIDSettings(
            issuer: Self.issuer,
            client: "shuzhi",
            secret: secret,
            address: "https://kaohe.example.gov.cn",
            label: "统一身份认证"
        )
        manner.withLock { change(&$0) }
    }

    var provider: OpenIDProvider { OpenIDProvider(settings, wire: self, clock: { self.time.withLock { $0 } }) }
    var questions: [Asked] { asked.withLock { $0 } }

    func become(_ change: (inout Manner) -> Void) { manner.withLock { change(&$0) } }

    func wait(seconds: Int64) {
        time.withLock { $0 = Instant(milliseconds: $0.milliseconds + seconds * 1000) }
    }

    func begin() -> OpenIDBeginnings.Beginning {
        beginnings.begin(in: "browser", next: nil, at: time.withLock { $0 })
    }

    func ask(_ address: String, form: String?, authorization: String?) async throws -> OpenIDAnswer {
        asked.withLock { $0.append(Asked(address: address, form: form, authorization: authorization)) }
        let manner = manner.withLock { $0 }
        let body: Any =
            switch address.split(separator: "/").last {
            case "openid-configuration": manner.published
            case "keys": ["keys": published(manner)]
            default: ["id_token": try token(manner, nonce: nonce.withLock { $0 }), "token_type": "Bearer"]
            }
        return OpenIDAnswer(status: manner.status, body: Array(try JSONSerialization.data(withJSONObject: body)))
    }

    /// What the provider remembers of the sign-in that was begun.
    let nonce = Mutex("")

    private func published(_ manner: Manner) -> [[String: String]] {
        let point = Array(keys.curve.publicKey.rawRepresentation)
        let curve = [
            "kty": "EC", "crv": "P-256", "kid": "curve", "use": "sig", "x": Base64URL.text(of: Array(point[..<32])),
            "y": Base64URL.text(of: Array(point[32...])),
        ]
        let primitives = try? keys.rsa.publicKey.getKeyPrimitives()
        let rsa = [
            "kty": "RSA", "kid": "rsa", "alg": "RS256", "n": Base64URL.text(of: Array(primitives?.modulus ?? Data())),
            "e": Base64URL.text(of: Array(primitives?.publicExponent ?? Data())),
        ]
        return manner.publishesCurve ? [curve, rsa] : [rsa]
    }

    private func token(_ manner: Manner, nonce: String) throws -> String {
        let seconds = Double(time.withLock { $0 }.milliseconds) / 1000
        var claims: [String: any Sendable] = [
            "iss": Self.issuer, "sub": "0007", "aud": "shuzhi", "exp": seconds + 300, "iat": seconds, "nonce": nonce,
        ]
        claims.merge(manner.claims) { $1 }
        manner.without.forEach { claims[$0] = nil }
        let parts = try [manner.header, claims].map {
            Base64URL.text(of: Array(try JSONSerialization.data(withJSONObject: $0)))
        }
        let signed = parts.joined(separator: ".")
        let bytes = Array(signed.utf8)
        let signature =
            manner.header["alg"] as? String == "RS256"
            ? Array(try keys.rsa.signature(for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5).rawRepresentation)
            : Array(try keys.curve.signature(for: SHA256.hash(data: bytes)).rawRepresentation)
        return manner.spoil(signed + "." + Base64URL.text(of: signature))
    }

    /// Signs somebody in, from the first address to the subject.
    func subject(code: String = "code", issuer: String? = nil) async throws -> String {
        let beginning = begin()
        nonce.withLock { $0 = beginning.nonce }
        return try await provider.subject(code: code, issuer: issuer, beginning: beginning)
    }
}
