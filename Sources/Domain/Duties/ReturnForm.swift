/// Gives a form back to those who filled it in, with the reason; the values of then are kept beside those that come.
///
/// By whoever could approve it at the step it waits at.
package struct ReturnForm: Command {
    package static let name = "duties.return-form"

    package let filled: FilledForm.ID
    package let reason: String
    /// The entry it stood at for whoever returns it.
    package let seen: Int64

    package init(_ filled: FilledForm.ID, reason: String, seen: Int64) {
        self.filled = filled
        self.reason = reason
        self.seen = seen
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresApproving(facts.require(filled), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let form = try facts.require(filled)
        _ = try facts.requireOpenForForms(form.cycle)
        guard form.state == .submitted else { throw Refusal.formNotSubmitted(form) }
        try FilledForm.requireUnchanged(form, since: seen)
        try Wording.check(reason, "reason")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var form = try ledger.require(filled)
        let steps = try ledger.steps(of: form)
        let step = steps.first { $0.organisation.id == form.waiting && $0.isOffice == form.waitsForOffice }
        form.returns += 1
        form.state = form.stateBelow
        form.earlier = form.values
        form.reason = reason
        form.approvals = 0
        form.wait(for: nil)
        form.recordedIn = stamp.sequence
        try ledger.save(form)
        try ledger.save(FormStep(.returned, of: form.id, for: step ?? steps.last, note: reason, at: stamp))
    }
}
