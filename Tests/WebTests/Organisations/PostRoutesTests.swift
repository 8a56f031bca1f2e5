import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Posts in the browser` {
    private static func test() async throws -> WebTest {
        let test = try await WebTest()
        let added = try await test.post(
            "/organisations/330203/posts/new",
            [("title", "区委书记"), ("holder", "薄书记"), ("since", "2017-01-01"), ("ends", "2018-03-01"), ("post", "330203-1")]
        )
        guard added.status == 303 else { throw Fault("\(added.status) \(added.text)") }
        return test
    }

    @Test func `are added, listed with the days left, and remind whoever answers for them`() async throws {
        let test = try await Self.test()
        let list = try await test.get("/organisations/3302/posts?choice=ending")
        #expect(list.text.contains("区委书记") && list.text.contains("还有 28 天") && list.text.contains("半年内届满"))
        let none = try await test.get("/organisations/3302/posts?choice=vacant")
        #expect(!none.text.contains("区委书记"))
        let bo = try await test.signedIn(as: World.bo)
        let desk = try await bo.get("/")
        #expect(desk.text.contains("半年内届满 1 个") && desk.text.contains("海滨区 区委书记"))
        let cy = try await test.signedIn(as: World.cy)
        let other = try await cy.get("/organisations/330203/posts")
        #expect(other.status == 403)
        let page = try await cy.get("/organisations/330203")
        #expect(page.status == 200 && !page.text.contains("区委书记"))
    }

    @Test func `are handed on, and remember who held them`() async throws {
        let test = try await Self.test()
        let path = "/organisations/330203/posts/330203-1"
        let wrong = try await test.post("\(path)/appoint", [("holder", "没有此人"), ("since", "2018-01-31")])
        #expect(wrong.status == 422 && wrong.text.contains("没有找到“没有此人”"))
        let early = try await test.post("\(path)/appoint", [("holder", "di"), ("since", "2016-01-31")])
        #expect(early.status == 422 && early.text.contains("早于"))
        let done = try await test.post("\(path)/appoint", [("holder", "di"), ("since", "2018-01-31"), ("ends", "2023-01-31")])
        #expect(done.status == 303)
        let page = try await test.get(path)
        #expect(page.text.contains("狄审计") && page.text.contains("薄书记") && page.text.contains("历任"))
        let closed = try await test.post("\(path)/close", [("key", "closing"), ("on", "2018-02-01"), ("reason", "机构改革")])
        #expect(closed.status == 303)
        let after = try await test.get(path)
        #expect(after.text.contains("职务已撤销") && !after.text.contains("\(path)/appoint"))
    }

    @Test func `are not added over one that is there`() async throws {
        let test = try await Self.test()
        let again = try await test.post(
            "/organisations/330203/posts/new",
            [("title", "副书记"), ("since", "2017-01-01"), ("post", "330203-1")]
        )
        #expect(again.status == 409 && again.text.contains("已经使用"))
        let form = try await test.get("/organisations/330203/posts/new")
        #expect(form.text.contains("value=\"330203-2\""))
    }
}
