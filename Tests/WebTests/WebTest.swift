import Domain
import Exchange
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestWorld

@testable import Web

/// The application over the world's year, asked without a socket, by somebody who signed in.
struct WebTest {
    static let password = "Cheng-qing 7 yun"

    let realm: WorldRealm
    let accounts: AccountDesk
    let imports: ImportDesk
    private(set) var web: WebApplication
    /// Whose cookie is sent along; nil: nobody's.
    private(set) var session: OpenedSession?

    init(
        until phase: Phase = .rectifying,
        as reader: Signer? = World.ada,
        under rulebook: String = World.rulebook
    ) async throws {
        realm = try await WorldRealm(until: phase, under: rulebook)
        accounts = try AccountDesk(
            folder: realm.folder,
            registrar: realm.registrar,
            door: PasswordDoor(cost: ScryptCost(rounds: 16, blockSize: 1, parallelism: 1)),
            clock: realm.test.clock
        )
        imports = ImportDesk(
            folder: realm.folder,
            registrar: realm.registrar,
            board: TaskBoard(tables: DeskTables(realm.folder.database), clock: realm.test.clock),
            clock: realm.test.clock
        )
        web = try WebApplication(
            registrar: realm.registrar,
            accounts: accounts,
            evidence: realm.folder.evidence,
            isSecure: true,
            imports: imports,
            clock: { Instant(milliseconds: 1_517_443_200_000) }
        )
        if let reader { session = try await signIn(reader) }
    }

    /// The same with somebody else signed in.
    func signedIn(as reader: Signer) async throws -> WebTest {
        var copy = self
        copy.session = try await signIn(reader)
        return copy
    }

    /// The same, where people may also sign in through an identity provider.
    func signingIn(through provider: OpenIDDesk) -> WebTest {
        var copy = self
        copy.web = web.signingIn(through: provider)
        return copy
    }

    /// The same with nobody signed in.
    var signedOut: WebTest {
        var copy = self
        copy.session = nil
        return copy
    }

    private func signIn(_ reader: Signer) async throws -> OpenedSession {
        let printed = try await accounts.invitations.issue(to: reader.person, by: World.ada)
        let outcome = try await accounts.invitations.accept(code: printed.code, password: Self.password, address: "")
        guard case .accepted = outcome else { throw Fault("\(reader.person) was not let in: \(outcome)") }
        guard
            case .signedIn(let session) = try await accounts.signIn.attempt(
                name: reader.person.text,
                password: Self.password,
                address: ""
            )
        else { throw Fault("\(reader.person) is not signed in") }
        return session
    }

    /// What the forms of this session carry.
    var token: String {
        session.map { accounts.pageToken(for: "\($0.person)|\($0.expiresAt.milliseconds)") } ?? ""
    }

    /// Asks for some addresses, one after another.
    func get(_ addresses: [String], method: String = "GET", headers: [String: String] = [:]) async throws -> [Answer] {
        let asked = fields(headers)
        return try await Application(router: web.router()).test(.router) { client in
            var answers: [Answer] = []
            for address in addresses {
                let method = HTTPRequest.Method(method) ?? .get
                answers.append(Answer(try await client.execute(uri: address, method: method, headers: asked)))
            }
            return answers
        }
    }

    func get(_ address: String, headers: [String: String] = [:]) async throws -> Answer {
        let answers = try await get([address], headers: headers)
        guard let answer = answers.first else { throw Fault("no answer") }
        return answer
    }

    /// Sends a form, with its token unless told otherwise.
    func post(
        _ address: String,
        _ form: [(String, String)] = [],
        token: String? = nil,
        headers: [String: String] = [:]
    ) async throws -> Answer {
        let pairs = form + [("token", token ?? self.token), ("key", "test-key-\(form.map(\.1).joined().utf8.count)")]
        let body = pairs.map { "\(Self.encoded($0.0))=\(Self.encoded($0.1))" }.joined(separator: "&")
        return try await send(body: Array(body.utf8), type: "application/x-www-form-urlencoded", to: address, headers: headers)
    }

    /// Sends bytes as they are.
    func send(body: [UInt8], type: String, to address: String, headers: [String: String] = [:]) async throws -> Answer {
        var asked = fields(headers)
        asked[.contentType] = type
        let sent = asked
        return try await Application(router: web.router()).test(.router) { client in
            Answer(try await client.execute(uri: address, method: .post, headers: sent, body: ByteBuffer(bytes: body)))
        }
    }

    private func fields(_ headers: [String: String]) -> HTTPFields {
        var fields = HTTPFields()
        if let session { fields[.cookie] = "__Host-shuzhi=\(session.token)" }
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        return fields
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let hex = String(byte, radix: 16, uppercase: true)
            return "%" + (hex.count < 2 ? "0" : "") + hex
        }.joined()
    }
}

/// What came back.
struct Answer {
    let status: Int
    /// By the name in lower case.
    let headers: [String: String]
    let cookies: [String]
    let text: String

    init(_ response: TestResponse) {
        status = response.status.code
        headers = Dictionary(response.headers.map { ($0.name.canonicalName, $0.value) }) { first, _ in first }
        cookies = response.headers[values: .setCookie]
        text = String(buffer: response.body)
    }
}
