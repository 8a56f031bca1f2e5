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

    @Test func `is not there after the last`() async throws {
        let page = try await WebTest().get("/journal/entries/999999")
        #expect(page.status == 404)
    }
}
