import Domain
import FoundationEssentials

/// The identity provider: what it publishes about itself, and what it says about who signs in.
actor OpenIDProvider {
    private struct Published: Decodable {
        let issuer: String
        let authorization_endpoint: String
        let token_endpoint: String
        let jwks_uri: String
        let token_endpoint_auth_methods_supported: [String]?
        let authorization_response_iss_parameter_supported: Bool?
    }

    private struct Tokens: Decodable {
        let id_token: String
    }

    private struct Kept<Value: Sendable>: Sendable {
        let value: Value
        let since: Instant
    }

    /// How long what it published is believed, and how soon its keys are asked for again, in milliseconds.
    private static let life: Int64 = 3_600_000
    private static let pause: Int64 = 60_000

    nonisolated let settings: OpenIDSettings
    private let wire: any OpenIDWire
    private let clock: @Sendable () -> Instant
    private var published: Kept<Published>?
    private var keys: Kept<OpenIDKeys>?

    init(_ settings: OpenIDSettings, wire: any OpenIDWire, clock: @escaping @Sendable () -> Instant) {
        self.settings = settings
        self.wire = wire
        self.clock = clock
    }

    /// Where the browser goes to sign in.
    func address(for beginning: OpenIDBeginnings.Beginning) async throws -> String {
        let endpoint = try await publishedSettings().authorization_endpoint
        let query = Self.form([
            ("response_type", "code"), ("scope", "openid"), ("client_id", settings.client), ("redirect_uri", settings.answer),
            ("state", beginning.state), ("nonce", beginning.nonce), ("code_challenge", beginning.challenge),
            ("code_challenge_method", "S256"),
        ])
        return endpoint + (endpoint.contains("?") ? "&" : "?") + query
    }

    /// Who it was, by the code the browser came back with.
    ///
    /// - Parameter issuer: what the answer says its issuer is, where it says so (RFC 9207).
    func subject(code: String, issuer: String?, beginning: OpenIDBeginnings.Beginning) async throws -> String {
        let published = try await publishedSettings()
        let mustSay = published.authorization_response_iss_parameter_supported ?? false
        guard issuer == settings.issuer || (issuer == nil && !mustSay) else { throw OpenIDFault.token("the answer's issuer") }
        let token = try OpenIDToken(await exchange(code, beginning, published))
        var keys = try await publishedKeys(published, again: false)
        if !keys.knows(token.key, token.algorithm) { keys = try await publishedKeys(published, again: true) }
        return try token.subject(keys: keys, settings: settings, nonce: beginning.nonce, now: clock())
    }

    private func exchange(
        _ code: String,
        _ beginning: OpenIDBeginnings.Beginning,
        _ published: Published
    ) async throws -> String {
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", settings.answer),
            ("code_verifier", beginning.verifier),
        ]
        var authorization: String?
        if let secret = settings.secret {
            // Without a word on it, a provider takes the first way (Discovery 1.0, 3).
            if published.token_endpoint_auth_methods_supported?.contains("client_secret_basic") ?? true {
                let pair = PercentCoding.encoded(settings.client) + ":" + PercentCoding.encoded(secret)
                authorization = "Basic " + Data(pair.utf8).base64EncodedString()
            } else {
                fields += [("client_id", settings.client), ("client_secret", secret)]
            }
        } else {
            fields.append(("client_id", settings.client))
        }
        let answer = try await wire.ask(published.token_endpoint, form: Self.form(fields), authorization: authorization)
        guard answer.status == 200, let tokens = try? JSONDecoder().decode(Tokens.self, from: Data(answer.body)) else {
            throw OpenIDFault.unreachable("no token, status \(answer.status)")
        }
        return tokens.id_token
    }

    private func publishedSettings() async throws -> Published {
        let now = clock()
        if let published, now.milliseconds - published.since.milliseconds < Self.life { return published.value }
        let answer = try await wire.ask(settings.discovery, form: nil, authorization: nil)
        guard answer.status == 200, let found = try? JSONDecoder().decode(Published.self, from: Data(answer.body)) else {
            throw OpenIDFault.unreachable("no settings, status \(answer.status)")
        }
        guard found.issuer == settings.issuer else { throw OpenIDFault.settings("its issuer is \(found.issuer)") }
        for address in [found.authorization_endpoint, found.token_endpoint, found.jwks_uri] {
            guard WebAddress(address)?.isPrivate == true else { throw OpenIDFault.settings("an address without https") }
        }
        published = Kept(value: found, since: now)
        return found
    }

    private func publishedKeys(_ published: Published, again: Bool) async throws -> OpenIDKeys {
        let now = clock()
        if let keys {
            let age = now.milliseconds - keys.since.milliseconds
            if age < (again ? Self.pause : Self.life) { return keys.value }
        }
        let answer = try await wire.ask(published.jwks_uri, form: nil, authorization: nil)
        guard answer.status == 200 else { throw OpenIDFault.unreachable("no keys, status \(answer.status)") }
        let found = try OpenIDKeys(answer.body)
        keys = Kept(value: found, since: now)
        return found
    }

    private static func form(_ fields: [(String, String)]) -> String {
        fields.map { "\($0.0)=\(PercentCoding.encoded($0.1))" }.joined(separator: "&")
    }
}
