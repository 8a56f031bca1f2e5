import Crypto
import Domain
import Foundation
import Synchronization
import Testing

@testable import Web

@Suite struct `An identity provider` {
    private static func fault(_ body: () async throws -> String) async -> OpenIDFault? {
        do {
            _ = try await body()
            return nil
        } catch {
            return error as? OpenIDFault
        }
    }

    @Test(arguments: ["ES256", "RS256"]) func `is believed when it signs with a key it publishes`(algorithm: String) async throws
    {
        let world = try OpenIDWorld { $0.header = ["alg": algorithm, "kid": algorithm == "RS256" ? "rsa" : "curve"] }
        let subject = try await world.subject()
        #expect(subject == "0007")
    }

    @Test func `is asked with everything that binds its answer to this sign-in`() async throws {
        let world = try OpenIDWorld()
        let beginning = world.begin()
        let address = try await world.provider.address(for: beginning)
        let parts = try #require(URLComponents(string: address))
        let query = Dictionary(uniqueKeysWithValues: (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") })
        #expect(address.hasPrefix("https://id.example.gov.cn/authorize?tenant=1&"))
        #expect(query["response_type"] == "code")
        #expect(query["scope"] == "openid")
        #expect(query["client_id"] == "shuzhi")
        #expect(query["redirect_uri"] == "https://kaohe.example.gov.cn/sign-in/open-id/answer")
        #expect(query["state"] == beginning.state)
        #expect(query["nonce"] == beginning.nonce)
        #expect(query["code_challenge_method"] == "S256")
        let hash = Array(SHA256.hash(data: Data(beginning.verifier.utf8)))
        #expect(query["code_challenge"] == Base64URL.text(of: hash))
        #expect(!address.contains(beginning.verifier))
        #expect(!address.contains("geheim"))
    }

    @Test func `is shown the code with its proof, and our secret as it wants it`() async throws {
        let world = try OpenIDWorld()
        _ = try await world.subject(code: "a+b")
        let asked = try #require(world.questions.first { $0.form != nil })
        #expect(asked.form?.contains("code=a%2Bb") == true)
        #expect(asked.form?.contains("code_verifier=") == true)
        #expect(asked.authorization == "Basic " + Data("shuzhi:geheim%3A%25".utf8).base64EncodedString())

        let post = try OpenIDWorld { $0.published["token_endpoint_auth_methods_supported"] = ["client_secret_post"] }
        _ = try await post.subject()
        let posted = try #require(post.questions.first { $0.form != nil })
        #expect(posted.authorization == nil)
        #expect(posted.form?.contains("client_secret=geheim%3A%25") == true)

        let open = try OpenIDWorld(secret: nil)
        _ = try await open.subject()
        let plain = try #require(open.questions.first { $0.form != nil })
        #expect(plain.authorization == nil)
        #expect(plain.form?.contains("client_id=shuzhi") == true)
        #expect(plain.form?.contains("client_secret") == false)
    }

    @Test(arguments: [
        ("iss", "https://evil.example"), ("aud", "other"), ("nonce", "other"), ("sub", ""),
        ("sub", String(repeating: "x", count: 256)), ("azp", "other"),
    ])
    func `is not believed about somebody else, or for somebody else`(claim: String, value: String) async throws {
        let world = try OpenIDWorld { $0.claims[claim] = value }
        let fault = await Self.fault { try await world.subject() }
        guard case .token = fault else {
            Issue.record("\(claim) = \(value): \(String(describing: fault))")
            return
        }
    }

    @Test(arguments: [("exp", -61.0), ("iat", -601.0), ("iat", 601.0), ("nbf", 61.0)])
    func `is not believed out of its time`(claim: String, away: Double) async throws {
        let seconds = Double(OpenIDWorld.now.milliseconds) / 1000
        let world = try OpenIDWorld { $0.claims[claim] = seconds + away }
        let fault = await Self.fault { try await world.subject() }
        guard case .token = fault else {
            Issue.record("\(claim) \(away): \(String(describing: fault))")
            return
        }
        let close = try OpenIDWorld { $0.claims[claim] = seconds + (away < 0 ? away + 2 : away - 2) }
        let subject = try await close.subject()
        #expect(subject == "0007")
    }

    @Test(arguments: ["iss", "sub", "aud", "exp", "iat", "nonce"])
    func `must say everything`(claim: String) async throws {
        let world = try OpenIDWorld { $0.without = [claim] }
        let fault = await Self.fault { try await world.subject() }
        guard case .token = fault else {
            Issue.record("without \(claim): \(String(describing: fault))")
            return
        }
    }

    @Test func `may name several it speaks to, if it says for whom`() async throws {
        let world = try OpenIDWorld { $0.claims["aud"] = ["other", "shuzhi"] }
        let fault = await Self.fault { try await world.subject() }
        #expect(fault == .token("the party it was made for"))
        world.become { $0.claims["azp"] = "shuzhi" }
        let subject = try await world.subject()
        #expect(subject == "0007")
    }

    @Test func `is believed only as it signed`() async throws {
        let spoils: [@Sendable (String) -> String] = [
            { $0.split(separator: ".").dropLast().joined(separator: ".") + "." },
            { $0 + "A" },
            { token in
                let parts = token.split(separator: ".")
                let claims = #"{"iss":"https://id.example.gov.cn","sub":"0001","aud":"shuzhi","exp":9e9,"iat":1790000000}"#
                return "\(parts[0]).\(Base64URL.text(of: Array(claims.utf8))).\(parts[2])"
            },
            { token in
                let header = Base64URL.text(of: Array(#"{"alg":"none"}"#.utf8))
                return ([header] + token.split(separator: ".").dropFirst().map(String.init)).joined(separator: ".")
            },
            { _ in "not.a.token" }, { _ in "" },
        ]
        for (index, spoil) in spoils.enumerated() {
            let world = try OpenIDWorld { $0.spoil = spoil }
            let fault = await Self.fault { try await world.subject() }
            guard case .token = fault else {
                Issue.record("spoiled \(index): \(String(describing: fault))")
                continue
            }
        }
    }

    @Test(arguments: ["none", "HS256", "RS512", "es256", "PS256"])
    func `signs in no other way`(algorithm: String) async throws {
        let world = try OpenIDWorld { $0.header = ["alg": algorithm] }
        let fault = await Self.fault { try await world.subject() }
        #expect(fault == .token("its algorithm"))
    }

    @Test func `cannot have a key used for another kind of signature`() async throws {
        let world = try OpenIDWorld { $0.header = ["alg": "RS256", "kid": "curve"] }
        let fault = await Self.fault { try await world.subject() }
        #expect(fault == .token("its signature"))
        let critical = try OpenIDWorld { $0.header["crit"] = ["exp"] }
        let refused = await Self.fault { try await critical.subject() }
        #expect(refused == .token("something we do not know must be understood"))
    }

    @Test func `may change its keys, and is asked for them again, but not all the time`() async throws {
        let world = try OpenIDWorld { $0.publishesCurve = false }
        let provider = world.provider
        func attempt() async -> OpenIDFault? {
            await Self.fault {
                let beginning = world.begin()
                world.nonce.withLock { $0 = beginning.nonce }
                return try await provider.subject(code: "code", issuer: nil, beginning: beginning)
            }
        }
        let unknown = await attempt()
        #expect(unknown == .token("its signature"))
        world.become { $0.publishesCurve = true }
        let soon = await attempt()
        #expect(soon == .token("its signature"))
        let before = world.questions.filter { $0.address.hasSuffix("/keys") }.count
        #expect(before == 1)
        world.wait(seconds: 61)
        let later = await attempt()
        #expect(later == nil)
    }

    @Test(arguments: [
        ("issuer", "https://id.example.gov.cn/"), ("token_endpoint", "http://id.example.gov.cn/token"),
        ("jwks_uri", "ftp://id.example.gov.cn/keys"), ("authorization_endpoint", "javascript:alert(1)"),
    ])
    func `is not used where what it publishes does not fit`(field: String, value: String) async throws {
        let world = try OpenIDWorld { $0.published[field] = value }
        let fault = await Self.fault { try await world.provider.address(for: world.begin()) }
        guard case .settings = fault else {
            Issue.record("\(field): \(String(describing: fault))")
            return
        }
    }

    @Test func `says who answered, where it promises to`() async throws {
        let world = try OpenIDWorld { $0.published["authorization_response_iss_parameter_supported"] = true }
        let silent = await Self.fault { try await world.subject() }
        #expect(silent == .token("the answer's issuer"))
        let other = await Self.fault { try await world.subject(issuer: "https://evil.example") }
        #expect(other == .token("the answer's issuer"))
        let right = try await world.subject(issuer: OpenIDWorld.issuer)
        #expect(right == "0007")
    }

    @Test func `that has an error is not asked to explain`() async throws {
        let world = try OpenIDWorld { $0.status = 500 }
        let fault = await Self.fault { try await world.subject() }
        #expect(fault == .unreachable("no settings, status 500"))
    }
}
