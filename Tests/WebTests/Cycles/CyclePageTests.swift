import TestWorld
import Testing

@Suite struct `The page of the year` {
    @Test(arguments: ["zh-Hans", "en"]) func `reads as written down, and escapes what it prints`(language: String) async throws {
        let page = try await WebTest().get("/cycles/2017/overview?lang=\(language)")
        #expect(page.status == 200)
        #expect(!page.text.contains("<script>"))
        try Golden.expect(page.text, is: "cycle.\(language).html")
    }
}
