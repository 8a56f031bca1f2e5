import Storage
import TestWorld
import Testing

@Suite struct `The page of an entry` {
    @Test func `shows its bytes, escaped and complete`() async throws {
        let test = try await WebTest()
        let page = try await test.get("/journal/entries/2")
        let entry = try await test.realm.ask(JournalEntryOf(number: 2))
        let shown = try #require(page.text.firstMatch(of: /<pre class="bytes">([^<]*)<\/pre>/)).1
        let read = shown.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
        #expect(String(read) == entry.text)
        #expect(entry.text.contains("<script>"))
    }

    @Test(arguments: ["999999", "9223372036854775807", "-9223372036854775808", "-1", "99999999999999999999"])
    func `is not there before the first and after the last`(number: String) async throws {
        let page = try await WebTest().get("/journal/entries/\(number)")
        #expect(page.status == 404)
    }
}
