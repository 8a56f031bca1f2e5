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
}
