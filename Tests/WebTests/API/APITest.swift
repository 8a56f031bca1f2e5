import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestWorld

@testable import Web

/// The API over the world's year, asked with a token.
struct APITest {
    let test: WebTest
    let token: String

    init(
        as owner: Signer = World.ada,
        _ scopes: [TokenScope] = TokenScope.allCases,
        until phase: Phase = .rectifying
    ) async throws {
        try await self.init(in: WebTest(until: phase, as: owner), as: owner, scopes)
    }

    /// - Parameter test: where the owner has signed in, and so has an account.
    init(in test: WebTest, as owner: Signer, _ scopes: [TokenScope] = TokenScope.allCases) async throws {
        self.test = test
        token = try await test.accounts.tokens.issue(to: owner, called: "测试", scopes: scopes, days: 30).text
    }

    func ask(
        _ method: HTTPRequest.Method,
        _ path: String,
        body: String? = nil,
        type: String? = "application/json",
        headers: [String: String] = [:]
    ) async throws -> Answer {
        var fields = HTTPFields()
        fields[.authorization] = "Bearer \(token)"
        if body != nil { fields[.contentType] = type }
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value.isEmpty ? nil : value }
        }
        let asked = fields
        return try await Application(router: test.web.router()).test(.router) { client in
            Answer(try await client.execute(uri: path, method: method, headers: asked, body: body.map { ByteBuffer(string: $0) }))
        }
    }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
        try await ask(.get, path, headers: headers)
    }
}

extension Answer {
    var json: JSON { get throws { try JSONReader.read(Array(text.utf8)) } }

    /// The key of a problem; nil where the answer is none.
    var problem: String? {
        guard headers["content-type"] == APIProblem.type, case .text(let key)? = try? json["key"] else { return nil }
        return key
    }
}
