package import Rules

/// Hands a filled form in to those who approve it.
///
/// Every field that must be filled is, every value lies within its bounds, and every check that must hold does; a check that may
/// be broken for a reason is explained.
package struct SubmitForm: Command {
    /// Why a check does not hold.
    package struct Explained: Codable, Equatable, Sendable {
        package let check: String
        package let words: String

        package init(check: String, words: String) {
            self.check = check
            self.words = words
        }
    }

    package static let name = "duties.submit-form"

    package let filled: FilledForm.ID
    package let explanations: [Explained]
    /// What is said to whoever approves, such as why a returned form comes again as it was.
    package let note: String?
    /// The entry the form stood at for whoever hands it in; nil: whatever it stands at.
    package let seen: Int64?

    package init(_ filled: FilledForm.ID, explanations: [Explained] = [], note: String? = nil, seen: Int64? = nil) {
        self.filled = filled
        self.explanations = explanations
        self.note = note
        self.seen = seen
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let form = try facts.require(filled)
        try signer.requires(FilledForm.fillers, over: facts.require(form.organisation), during: form.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let (form, organisation, owed) = try facts.filled(filled)
        _ = try facts.requireOpenForForms(form.cycle)
        try FilledForm.requireUnchanged(form, since: seen)
        guard [.draft, .returned, .unlocked].contains(form.state) else { throw Refusal.formNotToSubmit(form) }
        if form.state == .unlocked, form.values == form.approved { throw Refusal.formUnchanged }
        try note.map { try Wording.check($0, "note") }
        for explained in explanations { try Wording.check(explained.words, explained.check, most: 500) }
        let explained = Set(explanations.map(\.check))
        guard explained.count == explanations.count else { throw Refusal.repeated("check", "explanations") }
        let before = try facts.valuesBefore(form.period, of: owed, for: organisation.id, in: form.cycle)
        try Self.check(owed.plan.findings(form.values, before: before), explained: explained)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var (form, organisation, owed) = try ledger.filled(filled)
        form.state = .submitted
        form.explanations = Dictionary(explanations.map { ($0.check, $0.words) }) { first, _ in first }
        form.approvals = 0
        try form.wait(for: ledger.approvalSteps(of: owed.reporting, for: organisation).first)
        form.submittedBy = stamp.actor
        form.submittedAt = stamp.instant
        if form.firstSubmittedOn == nil { form.firstSubmittedOn = try stamp.instant.dayInChina }
        form.recordedIn = stamp.sequence
        try ledger.save(form)
        try ledger.save(FormStep(.submitted, of: form.id, note: note, at: stamp))
    }

    /// Gaps are told together, with how many there are and the first; then what is wrong, and what is not explained.
    private static func check(_ findings: [FormFinding], explained: Set<String>) throws {
        let gaps = findings.filter(\.isGap)
        if let first = gaps.first { throw Refusal.formIncomplete(gaps.count, first) }
        let errors = findings.filter { $0.severity == .error }
        if let first = errors.first { throw Refusal.formWrong(errors.count, first) }
        let open = findings.filter { finding in
            guard case .check(let id) = finding.subject else { return false }
            return !explained.contains(id)
        }
        if let first = open.first { throw Refusal.formUnexplained(open.count, first) }
    }
}

extension FilledForm {
    /// Lays it before the next of those who approve; nil: nobody is left.
    mutating func wait(for step: ApprovalStep?) {
        waiting = step?.organisation.id
        waitsForOffice = step?.isOffice ?? false
    }
}

extension Refusal {
    /// How many fields are empty, and the first of them.
    package static func formIncomplete(_ count: Int, _ first: FormFinding) -> Refusal {
        Refusal(.invalid, "duties.form-incomplete", [String(count), first.label.text(in: Label.mainLanguage)])
    }

    /// How many things are wrong, and the first: a field, or a check that must hold.
    package static func formWrong(_ count: Int, _ first: FormFinding) -> Refusal {
        Refusal(.invalid, "duties.form-wrong", [String(count), first.label.text(in: Label.mainLanguage)])
    }

    /// How many broken checks wait for an explanation, and the first.
    package static func formUnexplained(_ count: Int, _ first: FormFinding) -> Refusal {
        Refusal(.invalid, "duties.form-unexplained", [String(count), first.label.text(in: Label.mainLanguage)])
    }

    package static func formNotToSubmit(_ form: FilledForm) -> Refusal {
        switch form.state {
        case .approved: Refusal(.conflict, "duties.form-approved", form.told)
        case .draft, .submitted, .returned, .unlocked: Refusal(.conflict, "duties.form-submitted", form.told)
        }
    }
}
