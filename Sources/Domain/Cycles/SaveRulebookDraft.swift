/// Keeps a text of a rulebook that is being written, with all its mistakes; earlier texts stay.
///
/// It names the revision it was written on, so that it never overwrites what somebody else saved meanwhile.
package struct SaveRulebookDraft: Command {
    package static let name = "cycles.save-rulebook-draft"

    package let draft: RulebookDraft.ID
    package let title: String
    package let text: String
    /// The revision the text was written on; 0: it is the first.
    package let basedOn: Int

    package init(draft: RulebookDraft.ID, title: String, text: String, basedOn: Int) {
        self.draft = draft
        self.title = title
        self.text = text
        self.basedOn = basedOn
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(name: draft.text, "draft")
        try Wording.check(title, "title", most: 200)
        guard text.utf8.count <= RulebookDraft.longest else { throw Refusal.tooLong("text", most: RulebookDraft.longest) }
        guard let known = try facts.find(draft) else {
            guard basedOn == 0 else { throw Refusal.noSuch(RulebookDraft.shape.table, draft.text) }
            return
        }
        try known.requireOpen()
        guard known.revision == basedOn else { throw Refusal.draftChanged(known) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var draft = try ledger.find(draft) ?? RulebookDraft(id: draft, title: title, at: stamp)
        draft.title = title
        draft.revision += 1
        draft.savedAt = stamp.instant
        draft.savedBy = stamp.actor
        try ledger.save(draft)
        try ledger.save(RulebookDraftRevision(of: draft.id, number: draft.revision, text: text, at: stamp))
    }
}
