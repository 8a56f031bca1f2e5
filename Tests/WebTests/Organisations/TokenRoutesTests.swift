import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Tokens in the browser` {
    static let form = [("name", "月报程序"), ("scopes", "read"), ("scopes", "duties:write"), ("days", "30")]

    @Test func `are made by their owner, and shown once`() async throws {
        let test = try await WebTest(as: World.ada)
        let empty = try await test.get("/account/tokens")
        #expect(empty.text.contains("还没有令牌"))
        let made = try await test.post("/account/tokens", Self.form)
        let shown = try #require(made.text.firstMatch(of: /shuzhi_[0-9a-f]{64}/)).0
        #expect(made.headers["cache-control"] == "no-store")
        let holder = try await test.accounts.tokens.find(String(shown))
        #expect(holder?.person == "ada")
        let list = try await test.get("/account/tokens")
        #expect(list.text.contains("月报程序") && list.text.contains("读取全部") && !list.text.contains(shown))
    }

    @Test func `show the form again with what is wrong`() async throws {
        let test = try await WebTest(as: World.ada)
        let none = try await test.post("/account/tokens", [("name", "月报程序"), ("days", "30")])
        #expect(none.status == 422 && none.text.contains("value=\"月报程序\"") && none.text.contains("role=\"alert\""))
        let long = try await test.post("/account/tokens", [("name", "月报程序"), ("scopes", "read"), ("days", "400")])
        #expect(long.status == 422 && long.text.contains("1 至 365"))
    }

    @Test func `are withdrawn by their owner, and count no more`() async throws {
        let test = try await WebTest(as: World.ada)
        let made = try await test.accounts.tokens.issue(to: World.ada, called: "月报", scopes: [.read], days: 30)
        let answer = try await test.post("/account/tokens/withdraw", [("token-id", made.token.text)])
        #expect(answer.status == 303 && answer.headers["location"] == "/account/tokens?note=token_withdrawn")
        let holder = try await test.accounts.tokens.find(made.text)
        #expect(holder == nil)
    }

    @Test func `of others are nobody's business but the security administrator's`() async throws {
        let test = try await WebTest(as: World.ada)
        try await test.realm.registrar.submit(World.administrators, by: World.ada)
        try await test.realm.registrar.submit(World.appointment, by: World.ada)
        let made = try await test.accounts.tokens.issue(to: World.ada, called: "月报", scopes: [.read], days: 30)
        let bo = try await test.signedIn(as: World.bo)
        let (closed, refused) = (
            try await bo.get("/account/tokens/of/ada"),
            try await bo.post("/account/tokens/withdraw", [("token-id", made.token.text), ("of", "ada")])
        )
        #expect(closed.status == 403 && refused.status == 403)
        let se = try await test.signedIn(as: World.se)
        let list = try await se.get("/account/tokens/of/ada")
        #expect(list.status == 200 && list.text.contains("月报"))
        let answer = try await se.post("/account/tokens/withdraw", [("token-id", made.token.text), ("of", "ada")])
        #expect(answer.headers["location"] == "/account/tokens/of/ada?note=token_withdrawn")
        let holder = try await test.accounts.tokens.find(made.text)
        #expect(holder == nil)
    }
}
