import TestWorld
import Testing

@Suite struct `The page of organisations` {
    @Test(arguments: ["zh-Hans", "en"]) func `reads as written down, and escapes what it prints`(language: String) async throws {
        let page = try await WebTest().get("/organisations/330203002?lang=\(language)")
        #expect(page.status == 200)
        #expect(!page.text.contains("<script>"))
        #expect(page.text.contains("&lt;script&gt;alert(&#39;村&#39;)&lt;/script&gt;"))
        try Golden.expect(page.text, is: "organisations.\(language).html")
    }

    @Test func `searches by name and pinyin, and leads through the tree`() async throws {
        let test = try await WebTest(as: World.bo)
        let answers = try await test.get([
            "/organisations", "/organisations?q=hbq", "/organisations/330203?q=tantou", "/organisations/330205?q=tantou",
            "/organisations/nowhere",
        ])
        #expect(answers.map(\.status) == [200, 200, 200, 200, 404])
        #expect(answers[0].text.contains("href=\"/organisations/330205\""))
        #expect(answers[1].text.contains("海滨区") && !answers[1].text.contains("江湾区"))
        #expect(answers[2].text.contains("滩头村"))
        #expect(!answers[3].text.contains("滩头村"))
    }

    @Test func `has no word that is missing`() async throws {
        let test = try await WebTest()
        for language in ["zh-Hans", "en"] {
            let answers = try await test.get(
                [
                    "/", "/organisations", "/organisations/330203", "/organisations/330203/add", "/organisations/330203/rename",
                    "/organisations/330203/move", "/organisations/330203/merge", "/organisations/330203/split",
                    "/organisations/330203/close", "/organisations/330203/posts", "/organisations/330203/posts/new", "/groupings",
                    "/groupings/new", "/people", "/people/new", "/people/bo", "/powers", "/powers/new", "/find?q=hb",
                ].map { "\($0)\($0.contains("?") ? "&" : "?")lang=\(language)" }
            )
            for answer in answers {
                #expect(answer.status == 200)
                #expect(!answer.text.contains("⟦"), "\(answer.text.prefix(400))")
            }
        }
    }
}
