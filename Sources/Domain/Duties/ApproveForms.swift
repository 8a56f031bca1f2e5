import Rules

/// Approves forms at the step each waits at; after the last step their values count.
///
/// Each must stand as it was seen, and nobody approves what they handed in themselves: all are approved, or none.
package struct ApproveForms: Command {
    /// One form, as it was seen.
    package struct Seen: Codable, Equatable, Sendable {
        package let filled: FilledForm.ID
        /// The entry it stood at for whoever approves it.
        package let entry: Int64

        package init(_ filled: FilledForm.ID, at entry: Int64) {
            self.filled = filled
            self.entry = entry
        }
    }

    package static let name = "duties.approve-forms"

    package let forms: [Seen]
    package let note: String?

    package init(_ forms: [Seen], note: String? = nil) {
        self.forms = forms
        self.note = note
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        guard !forms.isEmpty else { return try signer.requires(anywhere: [.office, .reviewer, .secretary], in: facts) }
        for seen in forms { try signer.requiresApproving(facts.require(seen.filled), in: facts) }
    }

    package func validate(in facts: some Facts) throws {
        guard !forms.isEmpty else { throw Refusal.blank("forms") }
        try note.map { try Wording.check($0, "note") }
        var named: Set<FilledForm.ID> = []
        for seen in forms {
            let form = try facts.require(seen.filled)
            guard named.insert(form.id).inserted else { throw Refusal.repeated("form", form.id.text) }
            _ = try facts.requireOpenForForms(form.cycle)
            guard form.state == .submitted else { throw Refusal.formNotSubmitted(form) }
            try FilledForm.requireUnchanged(form, since: seen.entry)
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        for seen in forms { try approve(seen.filled, in: ledger, at: stamp) }
    }

    private func approve(_ id: FilledForm.ID, in ledger: some Ledger, at stamp: Stamp) throws {
        var (form, organisation, owed) = try ledger.filled(id)
        let steps = try ledger.approvalSteps(of: owed.reporting, for: organisation)
        let index = steps.firstIndex { $0.organisation.id == form.waiting && $0.isOffice == form.waitsForOffice }
        // A tree that changed since may have fewer steps: then the last one is taken.
        let current = index ?? steps.count - 1
        form.approvals += 1
        form.recordedIn = stamp.sequence
        if current + 1 < steps.count {
            form.wait(for: steps[current + 1])
            try ledger.save(form)
        } else {
            form.settle(on: try stamp.instant.dayInChina)
            try ledger.save(form)
            try ledger.formValues(of: owed, for: organisation.id, in: form.cycle, recordedIn: stamp.sequence)
        }
        try ledger.save(FormStep(.approved, of: id, for: steps[current], note: note, at: stamp))
    }
}

extension FilledForm {
    /// What is written in it counts from now on.
    fileprivate mutating func settle(on day: Day) {
        state = .approved
        approved = values
        earlier = nil
        open = []
        reason = nil
        approvedOn = day
        wait(for: nil)
    }
}

extension Ledger {
    /// Works out anew what an organisation's approved forms make of their indicators.
    fileprivate func formValues(
        of owed: OwedForm,
        for organisation: Organisation.ID,
        in cycle: Cycle.ID,
        recordedIn entry: Int64
    ) throws {
        guard !owed.reporting.indicators.isEmpty else { return }
        let match = Match<FilledForm>("cycle", .id(cycle)).and("organisation", .id(organisation))
        var approved: [String: [String: String]] = [:]
        for form in try list(match.and("form", .text(owed.key))) { approved[form.period] = form.approved }
        for indicator in owed.reporting.indicators {
            let id = FormedValue.id(cycle: cycle, indicator: indicator.id, organisation: organisation)
            guard case .number(let number) = indicator.value(of: owed.periods, approved: approved, in: owed.form) else {
                try remove(id)
                continue
            }
            // The entry stays that of the approval which made the value what it is.
            guard try find(id)?.value != number.text else { continue }
            try save(
                FormedValue(
                    cycle: cycle,
                    indicator: indicator.id,
                    organisation: organisation,
                    value: number.text,
                    form: owed.key,
                    recordedIn: entry
                )
            )
        }
    }
}

extension Signer {
    /// Throws the refusal that this signer does not approve the form at the step it waits at, or handed it in themself.
    func requiresApproving(_ form: FilledForm, in facts: some Facts) throws {
        let steps = try facts.steps(of: form)
        let step =
            steps.first { $0.organisation.id == form.waiting && $0.isOffice == form.waitsForOffice }
            ?? (form.state == .submitted ? steps.last : steps.first)
        guard let step else { throw Fault("\(form.id) is approved by nobody") }
        try requires(step.roles, over: step.organisation, during: form.cycle, in: facts)
        guard form.submittedBy != person else { throw Refusal.ownForm }
    }
}

extension Facts {
    /// Who approves a filled form, in their order.
    package func steps(of form: FilledForm) throws -> [ApprovalStep] {
        let (_, organisation, owed) = try filled(form.id)
        return try approvalSteps(of: owed.reporting, for: organisation)
    }
}

extension Refusal {
    package static let ownForm = Refusal(.forbidden, "duties.own-form")
}
