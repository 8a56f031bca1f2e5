import Domain
import Storage
import TestWorld
import Testing

@testable import Web

@Suite struct `The door of a page that writes` {
    static let manner = [("large", "yes")]

    @Test func `opens for a form of ours`() async throws {
        let answer = try await WebTest().post("/account/manner", Self.manner)
        #expect(answer.status == 303)
        #expect(answer.cookies == ["shuzhi-manner=large; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax; Secure"])
    }

    @Test(arguments: ["", "x", String(repeating: "0", count: 64)])
    func `stays closed without the token of this session`(token: String) async throws {
        let answer = try await WebTest().post("/account/manner", Self.manner, token: token)
        #expect(answer.status == 403)
        #expect(answer.text.contains("这一页已经过期"))
        #expect(answer.cookies.isEmpty)
    }

    @Test func `stays closed to the token of somebody else`() async throws {
        let ada = try await WebTest()
        let bo = try await ada.signedIn(as: World.bo)
        let answer = try await ada.post("/account/manner", Self.manner, token: bo.token)
        #expect(answer.status == 403)
    }

    @Test(arguments: [
        ("Origin", "https://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"),
    ])
    func `stays closed to what another site sends`(name: String, value: String) async throws {
        let answer = try await WebTest().post("/account/manner", Self.manner, headers: [name: value])
        #expect(answer.status == 403)
        #expect(answer.text.contains("不是从本系统的页面发出的"))
    }

    @Test func `tells whoever is signed in no more so, and writes nothing`() async throws {
        let test = try await WebTest()
        let size = test.realm.registrar.size
        let answer = try await test.signedOut.post("/account/sessions/end")
        #expect(answer.status == 403)
        #expect(answer.text.contains("登录已经失效"))
        #expect(test.realm.registrar.size == size)
    }

    @Test func `takes no more than a form may weigh`() async throws {
        let answer = try await WebTest().post("/account/manner", [("large", String(repeating: "x", count: Form.mostBytes))])
        #expect(answer.status == 413)
        #expect(answer.text.contains("发来的内容太大"))
    }

    @Test func `takes forms only`() async throws {
        let answer = try await WebTest().send(body: Array("{}".utf8), type: "application/json", to: "/account/manner")
        #expect(answer.status == 415)
    }

    @Test func `stays good for a form that was open when the session's powers changed`() async throws {
        let test = try await WebTest(as: World.bo)
        let role = GrantRole(person: World.bo.person, role: .observer, organisation: World.root)
        try await test.realm.registrar.submit(role, by: World.ada)
        let answer = try await test.post("/account/manner", Self.manner)
        #expect(answer.status == 303)
        #expect(answer.cookies.contains { $0.hasPrefix("__Host-shuzhi=") && !$0.contains(test.session?.token ?? "-") })
    }
}
