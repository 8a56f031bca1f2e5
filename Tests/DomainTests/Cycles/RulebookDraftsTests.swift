import Domain
import TestWorld
import Testing

@Suite struct `A draft of a rulebook` {
    let books: MemoryLedger

    init() throws {
        books = try World.books()
    }

    @discardableResult
    private func save(_ text: String, on revision: Int, draft: RulebookDraft.ID = "d1", by signer: Signer = World.ada) throws
        -> RulebookDraft
    {
        try books.submit(SaveRulebookDraft(draft: draft, title: "草稿", text: text, basedOn: revision), by: signer)
        return try books.require(draft)
    }

    @Test func `keeps every text, whatever mistakes it has`() throws {
        try save("rulebook: nonsense", on: 0)
        let draft = try save("rulebook: shuzhi/1", on: 1)
        #expect(draft.revision == 2)
        #expect(try books.text(of: draft) == "rulebook: shuzhi/1")
        #expect(try books.require(RulebookDraftRevision.id(draft: "d1", number: 1)).text == "rulebook: nonsense")
        try save("", on: 2)
    }

    @Test func `is never saved over somebody else's words`() throws {
        let first = try save("a", on: 0)
        #expect(throws: Refusal.draftChanged(first)) { try save("b", on: 0) }
        try save("b", on: 1)
        #expect(throws: (any Error).self) { try save("c", on: 1) }
        #expect(throws: Refusal.noSuch("rulebook_draft", "d9")) { try save("c", on: 3, draft: "d9") }
    }

    @Test func `is as long as a rulebook may be`() throws {
        let most = String(repeating: "一", count: RulebookDraft.longest / 3)
        try save(most, on: 0)
        #expect(throws: Refusal.tooLong("text", most: RulebookDraft.longest)) { try save(most + "一", on: 1) }
    }

    @Test func `is done with once its text is published`() throws {
        try save(World.rulebook, on: 0)
        try save(World.rulebook, on: 0, draft: "d2")
        try save("# newer", on: 1, draft: "d2")
        try books.submit(PublishRulebook(text: World.rulebook), by: World.ada)
        let draft = try books.require(RulebookDraft.ID("d1"))
        #expect(draft.state == .published)
        #expect(try draft.edition == World.edition())
        #expect(throws: Refusal.draftClosed("d1")) { try save("more", on: 1) }
        #expect(try books.require(RulebookDraft.ID("d2")).state == .open)
    }

    @Test func `can be put aside, with a reason, once`() throws {
        try save("a", on: 0)
        let discard = DiscardRulebookDraft(draft: "d1", reason: "重复")
        #expect(throws: Refusal.blank("reason")) {
            try books.submit(DiscardRulebookDraft(draft: "d1", reason: ""), by: World.ada)
        }
        try books.submit(discard, by: World.ada)
        #expect(throws: Refusal.draftClosed("d1")) { try books.submit(discard, by: World.ada) }
        try books.submit(PublishRulebook(text: World.rulebook), by: World.ada)
        #expect(try books.require(RulebookDraft.ID("d1")).state == .discarded)
    }

    @Test func `is the office's`() throws {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) { try save("a", on: 0, by: World.ed) }
    }
}
