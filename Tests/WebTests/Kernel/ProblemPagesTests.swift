import Storage
import TestWorld
import Testing

@Suite struct `A page that cannot be shown` {
    @Test func `says so without a word about the program, when the books fail`() async throws {
        let test = try await WebTest()
        try test.realm.folder.close()
        let page = try await test.get("/cycles/2017?lang=en")
        #expect(page.status == 500)
        #expect(page.text.contains("<h1>Cannot be shown (500)</h1>"))
        #expect(page.text.contains("Something went wrong and was logged."))
        #expect(!page.text.lowercased().contains("sqlite"))
        #expect(page.headers["x-content-type-options"] == "nosniff")
        #expect(page.headers["cache-control"] == "no-store")
        #expect(page.headers["etag"] == nil)
    }

    @Test func `tells in words why it was refused`() async throws {
        let page = try await WebTest().get("/cycles/1999")
        #expect(page.status == 404)
        #expect(page.text.contains("没有年度 1999"))
    }

    @Test func `escapes what was asked for`() async throws {
        let page = try await WebTest().get("/cycles/%3Cscript%3E")
        #expect(page.status == 404)
        #expect(page.text.contains("&lt;script&gt;"))
        #expect(!page.text.contains("<script>"))
    }
}
