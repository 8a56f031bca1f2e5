import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The drafts in the books` {
    private func save(_ draft: RulebookDraft.ID, _ text: String, on revision: Int, in realm: WorldRealm) async throws {
        let command = SaveRulebookDraft(draft: draft, title: "草稿\(draft)", text: text, basedOn: revision)
        try await realm.registrar.submit(command, by: World.ada)
    }

    @Test func `are listed, those being written first`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        try await save("d1", "a", on: 0, in: realm)
        try await save("d2", "b", on: 0, in: realm)
        try await realm.registrar.submit(DiscardRulebookDraft(draft: "d2", reason: "重复"), by: World.ada)
        try await save("d3", "c", on: 0, in: realm)
        let lines = try await realm.ask(RulebookDrafts())
        #expect(lines.map(\.id) == ["d3", "d1", "d2"])
        #expect(lines.map(\.state) == ["open", "open", "discarded"])
        #expect(lines.first?.savedByName == "艾达")
    }

    @Test func `open at their newest text, or at an earlier one`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        try await save("d1", "rulebook: nonsense", on: 0, in: realm)
        try await save("d1", World.rulebook.replacing("version: 1", with: "version: 2"), on: 1, in: realm)
        let newest = try await realm.ask(RulebookDraftOf(draft: "d1"))
        #expect(newest.number == 2)
        #expect(newest.weighed.canBePublished)
        #expect(newest.revisions.map(\.number) == [2, 1])
        let first = try await realm.ask(RulebookDraftOf(draft: "d1", number: 1))
        #expect(first.text == "rulebook: nonsense")
        #expect(!first.weighed.mistakes.isEmpty)
        await #expect(throws: Refusal.noSuch("rulebook_draft_revision", "d1|3")) {
            try await realm.ask(RulebookDraftOf(draft: "d1", number: 3))
        }
    }

    @Test func `are the office's`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        try await save("d1", "a", on: 0, in: realm)
        await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
            try await realm.ask(RulebookDrafts(), by: World.ed)
        }
        await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
            try await realm.ask(RulebookDraftOf(draft: "d1"), by: World.ed)
        }
    }
}
