import Domain
import Foundation
import Logging
import Storage
import Synchronization
import TestWorld
import Testing

@testable import Web

@Suite struct `Signing in through an identity provider` {
    private static func test(_ change: (inout OpenIDWorld.Manner) -> Void = { _ in }) async throws -> (WebTest, OpenIDWorld) {
        let world = try OpenIDWorld(change)
        let desk = OpenIDDesk(world.settings, wire: world, log: Logger(label: "test"), clock: { OpenIDWorld.now })
        return (try await WebTest(as: World.ada).signingIn(through: desk).signedOut, world)
    }

    /// Goes to the provider, which asks nobody anything, and gives what the browser comes back with.
    private static func begin(
        _ test: WebTest,
        _ world: OpenIDWorld,
        next: String = "/journal"
    ) async throws -> (state: String, cookie: String) {
        let answer = try await test.get("/sign-in/open-id?next=\(next)")
        #expect(answer.status == 303)
        let address = try #require(URLComponents(string: answer.headers["location"] ?? ""))
        #expect(address.host == "id.example.gov.cn")
        let query = Dictionary((address.queryItems ?? []).map { ($0.name, $0.value ?? "") }) { first, _ in first }
        world.nonce.withLock { $0 = query["nonce"] ?? "" }
        let cookie = try #require(answer.cookies.first { $0.hasPrefix("__Host-shuzhi-visit=") })
        return (query["state"] ?? "", String(cookie.prefix { $0 != ";" }))
    }

    private static func link(_ test: WebTest) async throws {
        try await test.accounts.subjects.link(
            Subject(issuer: OpenIDWorld.issuer, name: "0007"),
            to: "bo",
            by: World.ada
        )
    }

    @Test func `is there only where somebody has set it up`() async throws {
        let plain = try await WebTest(as: nil)
        let answers = try await plain.get(["/sign-in/open-id", "/sign-in/open-id/answer?state=x&code=y", "/sign-in"])
        #expect(answers.map(\.status) == [404, 404, 200])
        #expect(!answers[2].text.contains("/sign-in/open-id"))
        let (test, world) = try await Self.test()
        let page = try await test.get("/sign-in?next=%2Fjournal")
        #expect(page.text.contains("统一身份认证"))
        #expect(page.text.contains("/sign-in/open-id?next"))
        #expect(world.questions.isEmpty, "nobody is asked before somebody goes there")
    }

    @Test func `leads where somebody wanted to go, once`() async throws {
        let (test, world) = try await Self.test()
        _ = try await test.accounts.invitations.issue(to: "bo", by: World.ada)
        try await Self.link(test)
        let (state, cookie) = try await Self.begin(test, world)
        let back = "/sign-in/open-id/answer?state=\(state)&code=abc"
        let answer = try await test.get(back, headers: ["Cookie": cookie])
        #expect(answer.status == 303)
        #expect(answer.headers["location"] == "/journal")
        let session = try #require(answer.cookies.first { $0.hasPrefix("__Host-shuzhi=") })
        let token = session.dropFirst("__Host-shuzhi=".count).prefix { $0 != ";" }
        let found = try await test.accounts.sessions.find(String(token))
        #expect(found?.person == "bo")
        let again = try await test.get(back, headers: ["Cookie": cookie])
        #expect(again.status == 422)
        #expect(!again.cookies.contains { $0.hasPrefix("__Host-shuzhi=") })
    }

    @Test func `is not ended in another browser than it was begun in`() async throws {
        let (test, world) = try await Self.test()
        _ = try await test.accounts.invitations.issue(to: "bo", by: World.ada)
        try await Self.link(test)
        let (state, _) = try await Self.begin(test, world)
        let (_, other) = try await Self.begin(test, world)
        for cookie in [other, "__Host-shuzhi-visit=aaaaaaaaaaaaaaaaaaaaaaaa", ""] {
            let answer = try await test.get("/sign-in/open-id/answer?state=\(state)&code=abc", headers: ["Cookie": cookie])
            #expect(answer.status == 422)
            #expect(!answer.cookies.contains { $0.hasPrefix("__Host-shuzhi=") })
        }
    }

    @Test func `lets nobody in who is not linked to an account`() async throws {
        let (test, world) = try await Self.test()
        let (state, cookie) = try await Self.begin(test, world)
        let answer = try await test.get("/sign-in/open-id/answer?state=\(state)&code=abc", headers: ["Cookie": cookie])
        #expect(answer.status == 422)
        #expect(answer.text.contains("尚未与本系统账号关联"))
    }

    @Test func `says that nothing came of it where the provider declines or is not there`() async throws {
        let (test, world) = try await Self.test()
        let (state, cookie) = try await Self.begin(test, world)
        let declined = try await test.get(
            "/sign-in/open-id/answer?state=\(state)&error=%3Cscript%3E",
            headers: ["Cookie": cookie]
        )
        #expect(declined.status == 422)
        #expect(declined.text.contains("无法核实"))
        #expect(!declined.text.contains("<script>"))
        let (gone, _) = try await Self.test { $0.status = 503 }
        let answer = try await gone.get("/sign-in/open-id")
        #expect(answer.status == 422)
        #expect(answer.text.contains("暂时无法连接"))
    }

    @Test func `never leads away from here`() async throws {
        let (test, world) = try await Self.test()
        _ = try await test.accounts.invitations.issue(to: "bo", by: World.ada)
        try await Self.link(test)
        for next in ["https:%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example"] {
            let (state, cookie) = try await Self.begin(test, world, next: next)
            let answer = try await test.get("/sign-in/open-id/answer?state=\(state)&code=abc", headers: ["Cookie": cookie])
            let location = try #require(answer.headers["location"])
            #expect(location.hasPrefix("/") && !location.hasPrefix("//") && !location.hasPrefix("/\\"), "\(location)")
        }
    }
}
