import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The three administrators in the browser` {
    private static func test() async throws -> WebTest {
        let test = try await WebTest()
        _ = try await test.signedIn(as: World.bo)
        try await test.realm.registrar.submit(World.administrators, by: World.ada)
        try await test.realm.registrar.submit(World.appointment, by: World.ada)
        return test
    }

    @Test func `begin with the accounts, the machine and the log, each with their own`() async throws {
        let test = try await Self.test()
        // The last first: once the security administrator has an account, the office opens none.
        let audit = try await test.signedIn(as: World.au)
        let machine = try await test.signedIn(as: World.sy)
        let security = try await test.signedIn(as: World.se)
        let accounts = try await security.get("/")
        #expect(accounts.text.contains("账号情况") && accounts.text.contains("启用但没有设置动态口令"))
        #expect(!accounts.text.contains("最近的安全事件"))
        let log = try await audit.get("/")
        #expect(log.text.contains("最近的安全事件") && log.text.contains("登录"))
        let system = try await machine.get("/")
        #expect(system.text.contains("账册日志条目") && !system.text.contains("账号情况"))
    }

    @Test func `read the log of the door, or do not`() async throws {
        let test = try await Self.test()
        _ = try await test.accounts.signIn.attempt(name: "bo", password: "wrong", address: "10.1.2.3")
        let audit = try await test.signedIn(as: World.au)
        let page = try await audit.get("/security-log?what=wrong-password")
        #expect(page.status == 200 && page.text.contains("10.1.2.3") && page.text.contains("薄书记"))
        let office = try await test.get("/security-log")
        #expect(office.status == 403)
        let people = try await audit.get("/people")
        #expect(people.status == 200 && !people.text.contains("/people/invite"))
    }

    @Test func `give roles of administrators only as security administrator`() async throws {
        let test = try await Self.test()
        let security = try await test.signedIn(as: World.se)
        let form = try await security.get("/powers/new")
        #expect(form.text.contains("audit-administrator"))
        let apart = try await security.post(
            "/powers/new",
            [("person", "sy"), ("role", "audit-administrator"), ("organisation", "3302")]
        )
        #expect(apart.status == 409 && apart.text.contains("必须分设"))
    }
}
