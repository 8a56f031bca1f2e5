import Domain
import Rules
import Storage
import TestWorld
import Testing

@Suite struct `The rulebooks in the books` {
    @Test func `are listed with every version and where they are in force`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let next = World.rulebook.replacing("version: 1", with: "version: 2")
        try await realm.registrar.submit(PublishRulebook(text: next), by: World.ada)
        let lines = try await realm.ask(PublishedRulebooks(), by: World.cy)
        #expect(lines.map(\.version) == [2, 1])
        #expect(lines.map(\.cycles) == [[], ["2017"]])
        #expect(lines.allSatisfy { $0.isForScoring && !$0.isForDuties })
        await #expect(throws: Refusal(.forbidden, "forbidden.anywhere")) {
            try await realm.ask(PublishedRulebooks(), by: Signer("nobody"))
        }
    }

    @Test func `open with their text, burden and other versions`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let answer = try await realm.ask(RulebookOf(edition: World.edition()), by: World.bo)
        #expect(answer.edition.text == World.rulebook)
        #expect(answer.versions.map(\.version) == [1])
        #expect(answer.burden.lines.isEmpty)
        await #expect(throws: Refusal.noSuch("rulebook_edition", "sha256:00")) {
            try await realm.ask(RulebookOf(edition: "sha256:00"))
        }
        await #expect(throws: Refusal(.forbidden, "forbidden.anywhere")) {
            try await realm.ask(RulebookOf(edition: World.edition()), by: Signer("nobody"))
        }
    }
}
