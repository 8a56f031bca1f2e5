import Rules

/// Opens one field of an approved form again, with the reason; the approved values count until the new one is approved as well.
///
/// By the reviewer or secretary of the organisation that approves first, or the office.
package struct UnlockField: Command {
    package static let name = "duties.unlock-field"

    package let filled: FilledForm.ID
    package let field: String
    package let reason: String

    package init(_ filled: FilledForm.ID, field: String, reason: String) {
        self.filled = filled
        self.field = field
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let form = try facts.require(filled)
        guard let first = try facts.steps(of: form).first else { throw Fault("\(filled) is approved by nobody") }
        try signer.requires(first.roles, over: first.organisation, during: form.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let (form, _, owed) = try facts.filled(filled)
        _ = try facts.requireOpenForForms(form.cycle)
        guard owed.form.field(field) != nil else { throw Refusal.noSuchField(form.form, field) }
        guard [.approved, .unlocked].contains(form.state) else { throw Refusal.formNotApproved(form) }
        guard !form.open.contains(field) else { throw Refusal.fieldOpen(field) }
        try Wording.check(reason, "reason")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var form = try ledger.require(filled)
        form.state = .unlocked
        form.open = (form.open + [field]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        form.earlier = form.earlier ?? form.approved
        form.reason = reason
        form.recordedIn = stamp.sequence
        try ledger.save(form)
        try ledger.save(FormStep(.unlocked, of: form.id, field: field, note: reason, at: stamp))
    }
}

extension Refusal {
    /// It is not approved: as long as it is not, it is returned instead.
    package static func formNotApproved(_ form: FilledForm) -> Refusal {
        Refusal(.conflict, "duties.form-not-approved", form.told)
    }

    package static func fieldOpen(_ field: String) -> Refusal {
        Refusal(.conflict, "duties.field-open", [field])
    }
}
