import TestWorld
import Testing

@Suite struct `The page of results` {
    @Test(arguments: ["zh-Hans", "en"]) func `reads as written down, and escapes what it prints`(language: String) async throws {
        let page = try await WebTest().get("/cycles/2017/results?kind=village&lang=\(language)")
        #expect(page.status == 200)
        #expect(!page.text.contains("<script>"))
        #expect(page.text.contains("&lt;script&gt;alert(&#39;村&#39;)&lt;/script&gt;"))
        try Golden.expect(page.text, is: "results.\(language).html")
    }

    @Test(arguments: ["9223372036854775807", "-9223372036854775808", "0", "2"])
    func `has parts only as far as its lines go`(part: String) async throws {
        let page = try await WebTest().get("/cycles/2017/results?kind=village&part=\(part)")
        #expect(page.status == 200)
    }

    @Test func `says that there is no such kind`() async throws {
        let page = try await WebTest().get("/cycles/2017/results?kind=vilage&lang=en")
        #expect(page.status == 200)
        #expect(page.text.contains("“vilage”"))
        #expect(!page.text.contains("⟦"))
    }
}
