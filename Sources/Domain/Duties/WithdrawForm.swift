/// Takes a form back that was handed in, as long as nobody has approved it.
package struct WithdrawForm: Command {
    package static let name = "duties.withdraw-form"

    package let filled: FilledForm.ID

    package init(_ filled: FilledForm.ID) {
        self.filled = filled
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let form = try facts.require(filled)
        try signer.requires(FilledForm.fillers, over: facts.require(form.organisation), during: form.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let form = try facts.require(filled)
        _ = try facts.requireOpenForForms(form.cycle)
        guard form.state == .submitted else { throw Refusal.formNotSubmitted(form) }
        guard form.approvals == 0 else { throw Refusal.formHalfApproved(form) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var form = try ledger.require(filled)
        form.state = form.stateBelow
        form.wait(for: nil)
        form.recordedIn = stamp.sequence
        try ledger.save(form)
        try ledger.save(FormStep(.withdrawn, of: form.id, note: nil, at: stamp))
    }
}

extension FilledForm {
    /// The state it has while it lies with those who fill it in: fields that were opened again stay the only open ones.
    var stateBelow: State {
        if !open.isEmpty { return .unlocked }
        return returns > 0 ? .returned : .draft
    }
}

extension Refusal {
    package static func formNotSubmitted(_ form: FilledForm) -> Refusal {
        switch form.state {
        case .approved, .unlocked: Refusal(.conflict, "duties.form-approved", form.told)
        case .draft, .submitted, .returned: Refusal(.conflict, "duties.form-not-submitted", form.told)
        }
    }

    package static func formHalfApproved(_ form: FilledForm) -> Refusal {
        Refusal(.conflict, "duties.form-half-approved", form.told)
    }
}
