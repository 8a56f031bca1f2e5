/// Puts a draft aside for good; its texts stay readable.
package struct DiscardRulebookDraft: Command {
    package static let name = "cycles.discard-rulebook-draft"

    package let draft: RulebookDraft.ID
    package let reason: String

    package init(draft: RulebookDraft.ID, reason: String) {
        self.draft = draft
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try facts.require(draft).requireOpen()
        try Wording.check(reason, "reason")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var draft = try ledger.require(draft)
        draft.state = .discarded
        draft.reason = reason
        try ledger.save(draft)
    }
}
