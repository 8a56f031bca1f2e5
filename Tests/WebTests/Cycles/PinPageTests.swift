import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Pinning in the browser` {
    @Test func `chooses a rulebook, then kinds and settings, and can be taken back`() async throws {
        let test = try await WebTest(until: .preparing)
        let next = World.rulebook.replacing("id: world-review", with: "id: city-review")
            .replacing("kinds: [district, township, village]", with: "kinds: [city]")
        try await test.realm.registrar.submit(PublishRulebook(text: next), by: World.ada)
        let edition = try World.edition(of: next).text
        let escaped = edition.replacing(":", with: "%3A")
        let choice = try await test.get("/cycles/2017/pin")
        #expect(choice.text.contains("/cycles/2017/pin?rulebook=\(escaped)"))
        let form = try await test.get("/cycles/2017/pin?rulebook=\(escaped)")
        #expect(form.text.contains("name=\"setting-top_share\""))
        #expect(form.text.contains("市（1 个单位）"))

        let wrong = try await test.post(
            "/cycles/2017/pin",
            [("rulebook", edition), ("kinds", "city"), ("purpose", "scoring"), ("within", "0"), ("setting-top_share", "很多")]
        )
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("value=\"很多\""))
        let right = try await test.post(
            "/cycles/2017/pin",
            [("rulebook", edition), ("kinds", "city"), ("purpose", "scoring"), ("within", "0"), ("setting-top_share", "1/3")]
        )
        #expect(right.status == 303)
        let page = try await test.get("/cycles/2017/timeline")
        #expect(page.text.contains("value=\"2017|city\""))

        let unpinned = try await test.post("/cycles/2017/unpin", [("pin", "2017|city")])
        #expect(unpinned.status == 303)
        let after = try await test.get("/cycles/2017/timeline")
        #expect(!after.text.contains("value=\"2017|city\""))
    }
}
