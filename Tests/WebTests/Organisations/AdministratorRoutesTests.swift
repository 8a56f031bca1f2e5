import Domain
import TestWorld
import Testing

@Suite struct `Appointing the three administrators in the browser` {
    static let three = ["system", "security", "audit"].flatMap { role in
        [("\(role)-administrator-id", "guan-\(role)"), ("\(role)-administrator-name", "管理员\(role)")]
    }

    @Test func `waits on the office's desk until it is done, and prints a code for each`() async throws {
        let test = try await WebTest()
        let before = try await test.get("/")
        #expect(before.text.contains("<a class=\"button primary\" href=\"/administrators\">任命三名管理员</a>"))
        let slips = try await test.post("/administrators", Self.three)
        #expect(slips.status == 200)
        #expect(slips.text.matches(of: /<dd class="code">([0-9A-Z]{4}-){4}[0-9A-Z]{4}<\/dd>/).count == 3)
        let after = try await test.get("/")
        #expect(!after.text.contains("/administrators"))
    }

    @Test func `shows the form again as it was filled in, with what is wrong`() async throws {
        let test = try await WebTest()
        let same = Self.three.map { ($0.0, $0.0.hasSuffix("id") ? "one" : $0.1) }
        let page = try await test.post("/administrators", same)
        #expect(page.status == 422)
        #expect(page.text.contains("value=\"管理员audit\""))
        #expect(page.text.contains("role=\"alert\""))
        let desk = try await test.get("/")
        #expect(desk.text.contains("/administrators"))
    }
}
