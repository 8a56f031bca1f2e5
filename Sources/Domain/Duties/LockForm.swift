/// Closes the open fields of an approved form again and puts the approved values back: nothing was to be changed after all.
///
/// By whoever could have opened them.
package struct LockForm: Command {
    package static let name = "duties.lock-form"

    package let filled: FilledForm.ID
    package let reason: String

    package init(_ filled: FilledForm.ID, reason: String) {
        self.filled = filled
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try UnlockField(filled, field: "", reason: reason).authorize(signer, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let form = try facts.require(filled)
        _ = try facts.requireOpenForForms(form.cycle)
        guard form.state == .unlocked else { throw Refusal.formNotOpen(form) }
        try Wording.check(reason, "reason")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var form = try ledger.require(filled)
        let approved = form.approved ?? [:]
        form.reason = reason
        let changes = form.open.compactMap { field -> FormChange? in
            guard form.values[field] != approved[field] else { return nil }
            return FormChange(of: field, in: form, from: form.values[field], to: approved[field], at: stamp)
        }
        form.state = .approved
        form.values = approved
        form.open = []
        form.earlier = nil
        form.reason = nil
        form.recordedIn = stamp.sequence
        try ledger.save(form)
        try ledger.save(all: changes)
        try ledger.save(FormStep(.locked, of: form.id, note: reason, at: stamp))
    }
}

extension Refusal {
    package static func formNotOpen(_ form: FilledForm) -> Refusal {
        Refusal(.conflict, "duties.form-not-open", form.told)
    }
}
