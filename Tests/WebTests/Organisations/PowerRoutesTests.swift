import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Roles in the browser` {
    @Test func `are given to whoever is meant, and taken back from the list`() async throws {
        let test = try await WebTest()
        let done = try await test.post(
            "/powers/new",
            [("person", "ou"), ("role", "clerk"), ("organisation", "南门街道"), ("cycle", "2017")]
        )
        #expect(done.status == 303)
        let list = try await test.get("/powers?role=clerk")
        #expect(list.text.contains("欧观察") && list.text.contains("南门街道") && list.text.contains("岑干事"))
        let below = try await test.get("/powers?place=330205")
        #expect(below.text.contains("岑干事") && !below.text.contains("欧观察"))
        let taken = try await test.post("/powers/withdraw", [("key", "taking"), ("row", "ob|clerk|330203001|2017")])
        #expect(taken.status == 303)
        let after = try await test.get("/powers?role=clerk")
        #expect(!after.text.contains("欧观察"))
    }

    @Test func `are refused where the books refuse them, with the form as it was`() async throws {
        let test = try await WebTest()
        let own = try await test.post("/powers/new", [("person", "ada"), ("role", "clerk"), ("organisation", "3302")])
        #expect(own.status == 403)
        let twice = try await test.post("/powers/new", [("person", "cy"), ("role", "clerk"), ("organisation", "330205")])
        #expect(twice.status == 409 && twice.text.contains("value=\"330205\""))
        let admin = try await test.get("/powers/new")
        #expect(!admin.text.contains("audit-administrator"))
        let nobody = try await test.post("/powers/withdraw")
        #expect(nobody.status == 422 && nobody.text.contains("没有选择任何一行"))
    }

    @Test func `are not everybody's to read`() async throws {
        let test = try await WebTest(as: World.bo)
        let list = try await test.get("/powers")
        #expect(list.status == 403)
        let page = try await test.get("/organisations/\(World.village)")
        #expect(page.text.contains("谁有权限") && page.text.contains("艾达"))
        let cy = try await test.signedIn(as: World.cy)
        let other = try await cy.get("/organisations/\(World.village)")
        #expect(!other.text.contains("谁有权限"))
    }
}
