import Rules

/// Writes values into a form of an organisation: all of them while it is being filled in or was returned, and those that were
/// opened again once it is approved.
///
/// Every value must be one its field can hold, a number where a number is asked for; whether all is there and fits together is
/// asked when the form is handed in.
package struct FillForm: Command {
    /// One field and what is written into it.
    package struct Entered: Codable, Equatable, Sendable {
        package let field: String
        /// Nil: the field is emptied.
        package let value: String?

        package init(field: String, value: String?) {
            self.field = field
            self.value = value
        }
    }

    package static let name = "duties.fill-form"

    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    /// The rulebook's id, a dot, and the form's.
    package let form: String
    package let period: String
    package let values: [Entered]
    /// The entry the form stood at for whoever filled it in, 0 where there was none; nil: whatever it stands at.
    package let seen: Int64?

    package init(
        cycle: Cycle.ID,
        organisation: Organisation.ID,
        form: String,
        period: String,
        values: [Entered],
        seen: Int64? = nil
    ) {
        self.cycle = cycle
        self.organisation = organisation
        self.form = form
        self.period = period
        self.values = values
        self.seen = seen
    }

    package var recordsOf: [Organisation.ID] { [organisation] }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(FilledForm.fillers, over: facts.require(organisation), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let cycle = try facts.requireOpenForForms(cycle)
        let organisation = try facts.require(organisation)
        let owed = try facts.owedForm(form, of: organisation, in: cycle, for: period)
        guard !values.isEmpty else { throw Refusal.blank("values") }
        let filled = try facts.find(id)
        try FilledForm.requireUnchanged(filled, since: seen)
        var isNew = false
        var named: Set<String> = []
        for entered in values {
            guard let field = owed.form.field(entered.field) else { throw Refusal.noSuchField(form, entered.field) }
            guard named.insert(field.id).inserted else { throw Refusal.repeated("field", field.id) }
            let value = try entered.tidied(for: field)
            guard value != filled?.values[field.id] else { continue }
            try filled?.requireOpen(field, steps: facts.approvalSteps(of: owed.reporting, for: organisation))
            isNew = true
        }
        guard isNew else { throw Refusal.formUnchanged }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var filled =
            try ledger.find(id) ?? FilledForm(cycle: cycle, organisation: organisation, form: form, period: period)
        let owed = try ledger.owedForm(
            form,
            of: ledger.require(organisation),
            in: ledger.require(cycle),
            for: period
        )
        // The form comes before what was changed in it: each change refers to it.
        var changes: [FormChange] = []
        for entered in values {
            guard let field = owed.form.field(entered.field) else { throw Fault("\(form) has no field \(entered.field)") }
            let value = try entered.tidied(for: field)
            let before = filled.values[field.id]
            guard value != before else { continue }
            filled.values[field.id] = value
            changes.append(FormChange(of: field.id, in: filled, from: before, to: value, at: stamp))
        }
        filled.recordedIn = stamp.sequence
        try ledger.save(filled)
        try ledger.save(all: changes)
    }

    private var id: FilledForm.ID {
        FilledForm.id(cycle: cycle, organisation: organisation, form: form, period: period)
    }
}

extension FillForm.Entered {
    /// The value as it is kept: nil for empty, numbers in their shortest form; a refusal where the field cannot hold it.
    fileprivate func tidied(for field: EntryForm.Field) throws -> String? {
        guard let value, value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return nil }
        guard field.kind != .text else {
            try Wording.check(value, field.id)
            return value
        }
        return try Wording.number(value, field.id).text
    }
}

extension FilledForm {
    /// Who fills forms in and hands them in.
    package static let fillers: Set<Role> = [.office, .secretary, .clerk]

    /// Throws the refusal that the form is no longer as it was seen.
    static func requireUnchanged(_ form: FilledForm?, since seen: Int64?) throws {
        guard let seen, seen != form?.recordedIn ?? 0 else { return }
        throw Refusal.formChangedMeanwhile
    }

    /// Throws the refusal that a field is closed, with why it is and what opens it.
    func requireOpen(_ field: EntryForm.Field, steps: [ApprovalStep]) throws {
        guard !isOpen(field.id) else { return }
        throw lock(steps: steps) ?? Refusal.formUnchanged
    }
}

extension Cycle {
    /// Whether it stands where forms are filled in, handed in and approved.
    package var takesForms: Bool { Self.phasesOfForms.contains(phase) }

    static let phasesOfForms: Set<Phase> = [.recording, .auditing, .reviewing]
}

extension Facts {
    /// The cycle, while forms are filled in, handed in and approved in it.
    func requireOpenForForms(_ id: Cycle.ID) throws -> Cycle {
        let cycle = try require(id)
        try cycle.requires(Cycle.phasesOfForms)
        try requireUnfrozen(cycle.id)
        return cycle
    }
}

extension Refusal {
    package static let formUnchanged = Refusal(.conflict, "duties.form-unchanged")
    package static let formChangedMeanwhile = Refusal(.conflict, "duties.form-changed-meanwhile")

    package static func noSuchField(_ form: String, _ field: String) -> Refusal {
        Refusal(.missing, "duties.no-such-field", [form, field])
    }
}
