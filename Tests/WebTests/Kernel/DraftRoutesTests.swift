import TestWorld
import Testing

@Suite struct `A draft` {
    @Test func `is kept, replaced and forgotten, and is nobody else's`() async throws {
        let test = try await WebTest(as: World.bo)
        let saved = try await test.post("/drafts", [("form", "activities/2017"), ("body", "subject=\"会\"\n&kind=meeting")])
        #expect(saved.status == 200)
        let kept = try await test.get("/drafts?form=activities%2F2017")
        #expect(kept.text.hasPrefix(#"{"body":"subject=\"会\"\u000a&kind=meeting","at":""#))
        let ada = try await test.signedIn(as: World.ada).get("/drafts?form=activities%2F2017")
        #expect(ada.text == "{}")
        _ = try await test.post("/drafts", [("form", "activities/2017"), ("body", "")])
        let forgotten = try await test.get("/drafts?form=activities%2F2017")
        #expect(forgotten.text == "{}")
    }

    @Test func `needs the token of its page, in a header or in the form`() async throws {
        let test = try await WebTest(as: World.bo)
        let without = try await test.post("/drafts", [("form", "x"), ("body", "y")], token: "")
        #expect(without.status == 403)
    }
}
