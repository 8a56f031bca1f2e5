import Domain
import FoundationEssentials

/// The token in which a provider says who somebody is: read without believing it, then checked.
///
/// Source: OpenID Connect Core 1.0, 3.1.3.7; RFC 8725 (best practice for such tokens).
struct OpenIDToken: Sendable {
    private struct Header: Decodable {
        let alg: String
        let kid: String?
        let crit: [String]?
        let typ: String?
    }

    private struct Claims: Decodable {
        let iss: String
        let sub: String
        let aud: Audience
        let azp: String?
        let exp: Double
        let iat: Double
        let nbf: Double?
        let nonce: String?
    }

    /// One name, or several.
    private struct Audience: Decodable {
        let names: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            names = try (try? [container.decode(String.self)]) ?? container.decode([String].self)
        }
    }

    /// What a clock may be wrong by, and how old a token may be, in seconds.
    private static let leeway = 60.0
    private static let mostAge = 600.0

    let key: String?
    let algorithm: String
    private let claims: Claims
    private let signed: [UInt8]
    private let signature: [UInt8]

    init(_ text: String) throws {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 65_536, parts.count == 3, let header = Base64URL.bytes(of: parts[0]),
            let payload = Base64URL.bytes(of: parts[1]), let signature = Base64URL.bytes(of: parts[2])
        else { throw OpenIDFault.token("its form") }
        let decoder = JSONDecoder()
        guard let head = try? decoder.decode(Header.self, from: Data(header)),
            let claims = try? decoder.decode(Claims.self, from: Data(payload))
        else { throw OpenIDFault.token("its fields") }
        guard head.crit == nil else { throw OpenIDFault.token("something we do not know must be understood") }
        guard head.alg == "RS256" || head.alg == "ES256" else { throw OpenIDFault.token("its algorithm") }
        key = head.kid
        algorithm = head.alg
        self.claims = claims
        signed = Array(text.utf8.prefix(parts[0].utf8.count + 1 + parts[1].utf8.count))
        self.signature = signature
    }

    /// The subject the token speaks of.
    ///
    /// - Throws: ``OpenIDFault`` with what is wrong with it.
    func subject(keys: OpenIDKeys, settings: OpenIDSettings, nonce: String, now: Instant) throws -> String {
        guard keys.made(signature, of: signed, id: key, algorithm: algorithm) else { throw OpenIDFault.token("its signature") }
        guard claims.iss == settings.issuer else { throw OpenIDFault.token("its issuer") }
        guard claims.aud.names.contains(settings.client) else { throw OpenIDFault.token("its audience") }
        guard claims.azp == nil ? claims.aud.names.count == 1 : claims.azp == settings.client else {
            throw OpenIDFault.token("the party it was made for")
        }
        let seconds = Double(now.milliseconds) / 1000
        guard seconds < claims.exp + Self.leeway else { throw OpenIDFault.token("it has run out") }
        guard abs(seconds - claims.iat) < Self.mostAge else { throw OpenIDFault.token("the time it was made") }
        guard claims.nbf.map({ $0 <= seconds + Self.leeway }) ?? true else { throw OpenIDFault.token("it does not count yet") }
        guard claims.nonce == nonce else { throw OpenIDFault.token("it belongs to another sign-in") }
        guard !claims.sub.isEmpty, claims.sub.utf8.count <= 255 else { throw OpenIDFault.token("its subject") }
        return claims.sub
    }
}
