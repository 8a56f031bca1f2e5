import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestWorld
import Web

/// The application over the world's year, asked without a socket.
struct WebTest {
    let realm: WorldRealm
    let web: WebApplication

    init(until phase: Phase = .rectifying, reader: Signer = World.ada) async throws {
        realm = try await WorldRealm(until: phase)
        web = try WebApplication(
            registrar: realm.registrar,
            reader: reader,
            clock: { Instant(milliseconds: 1_517_443_200_000) }
        )
    }

    /// Asks for some addresses, one after another.
    func get(_ addresses: [String], method: String = "GET", headers: [String: String] = [:]) async throws -> [Answer] {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        let asked = fields
        return try await Application(router: web.router()).test(.router) { client in
            var answers: [Answer] = []
            for address in addresses {
                let response = try await client.execute(
                    uri: address,
                    method: HTTPRequest.Method(method) ?? .get,
                    headers: asked
                )
                answers.append(
                    Answer(
                        status: response.status.code,
                        headers: Dictionary(response.headers.map { ($0.name.canonicalName, $0.value) }) { first, _ in first },
                        text: String(buffer: response.body)
                    )
                )
            }
            return answers
        }
    }

    func get(_ address: String, headers: [String: String] = [:]) async throws -> Answer {
        let answers = try await get([address], headers: headers)
        guard let answer = answers.first else { throw Fault("no answer") }
        return answer
    }
}

/// What came back.
struct Answer {
    let status: Int
    /// By the name in lower case.
    let headers: [String: String]
    let text: String
}
