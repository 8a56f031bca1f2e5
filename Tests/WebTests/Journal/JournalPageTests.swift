import TestWorld
import Testing

@Suite struct `The page of the journal` {
    @Test(arguments: ["zh-Hans", "en"]) func `reads as written down, and escapes what it prints`(language: String) async throws {
        let page = try await WebTest().get("/journal?from=0&lang=\(language)")
        #expect(page.status == 200)
        #expect(!page.text.contains("<script>"))
        // The checkpoint is signed with a key that is made anew for every realm.
        let unsigned = page.text.replacing(/<h2>[^<]*<\/h2>\n<pre class="note">[^<]*<\/pre>/, with: "")
        try Golden.expect(unsigned, is: "journal.\(language).html")
    }

    @Test(arguments: [
        ("9223372036854775807", false), ("-9223372036854775808", true), ("99999999999999999999", true), ("-1", true), ("x", true),
    ])
    func `begins no earlier than the first entry, and no later than the last`(from: String, hasEntries: Bool) async throws {
        let page = try await WebTest().get("/journal?from=\(from)")
        #expect(page.status == 200)
        #expect(page.text.contains("/journal/entries/") == hasEntries)
    }
}
