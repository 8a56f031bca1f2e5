import Domain
import Language
import Rules
import Storage

/// What has been stated of an organisation for its duties: facts and the book of matters, with the forms that add to them.
struct DutyStatePage: Sendable {
    struct Fact: Sendable {
        let label: String
        let value: String
        let since: String
        let reason: String
        let mark: Aside
    }

    struct Matter: Sendable {
        let kind: String
        let number: String
        let dates: String
        let rest: String
        let state: String
        let tone: String
        let reason: String
    }

    let heading: String
    let crumbs: Frame.Link
    let note: String
    let facts: [Fact]
    let noFacts: Aside
    let factForm: FormView?
    let matters: [Matter]
    let noMatters: Aside
    let matterForm: FormView?
    let withdrawal: FormView?

    init(_ answer: DutyStateOf.Answer, factRefusals: [Refusal], matterRefusals: [Refusal], _ visit: Visit) throws {
        let (words, cycle, place) = (visit.words, try visit.part("cycle"), answer.organisation.id.text)
        heading = words("web.duty_state.heading", answer.organisation.name)
        crumbs = Frame.Link(
            href: visit.links.compliance(cycle, place),
            text: words("web.compliance.heading", answer.organisation.name),
            current: false
        )
        note = words("web.duty_state.note")
        facts = answer.facts.map { fact in
            Fact(
                label: words.dutyFact(fact.fact),
                value: words.factValue(fact.value, of: fact.fact),
                since: fact.since.text,
                reason: fact.reason ?? "",
                mark: Aside(fact.origin == .generated ? words("activities.origin.generated") : nil)
            )
        }
        noFacts = Aside(answer.facts.isEmpty ? words("web.duty_state.no_facts") : nil)
        matters = answer.matters.map { Self.matter($0, answer.form, words) }
        noMatters = Aside(answer.matters.isEmpty ? words("web.duty_state.no_matters") : nil)
        let canWrite = try visit.visitor.has(DutyReading.writers)
        factForm = canWrite ? Self.factForm(answer, factRefusals, cycle, visit) : nil
        matterForm = canWrite ? MatterFields(answer.form, words).form(matterRefusals, cycle, place, visit) : nil
        let kept = answer.matters.filter { $0.state == .kept }
        withdrawal = canWrite && !kept.isEmpty ? Self.withdrawal(kept, cycle, place, visit) : nil
    }

    private static func matter(_ matter: DutyMatter, _ form: MatterForm, _ words: Words) -> Matter {
        let separator = words("web.list_separator")
        let steps = form.entry(matter.kind)?.steps ?? []
        func label(_ step: String) -> String {
            steps.first { $0.id == step }?.label.map { words.label($0) } ?? words.matterStep(step)
        }
        let dates = matter.content.dates.sorted { ($0.value.first?.text ?? "", $0.key) < ($1.value.first?.text ?? "", $1.key) }
            .map { step, days in
                words("web.duty_state.step_on", label(step), days.map(\.text).joined(separator: separator))
            }
        let rest =
            matter.content.marks.map { words.matterStep($0) }
            + matter.content.amounts.sorted { $0.key < $1.key }.map { "\(words.matterStep($0)) \($1)" }
        return Matter(
            kind: words.matterKind(matter.kind),
            number: matter.number,
            dates: dates.joined(separator: separator),
            rest: rest.joined(separator: separator),
            state: words("web.duty_state.matter_\(matter.state.rawValue)"),
            tone: (matter.state == .kept ? Grid.Cell.Tone.plain : .soft).rawValue,
            reason: matter.reason ?? ""
        )
    }

    private static func factForm(_ answer: DutyStateOf.Answer, _ refusals: [Refusal], _ cycle: String, _ visit: Visit) -> FormView
    {
        let (words, form) = (visit.words, visit.form)
        let known = DutyFact.allCases.map { (value: $0.rawValue, label: words("activities.fact.\($0.rawValue)")) }
        let fixed = answer.kinds.map { kind in
            let subject = OrganisationFact.Subject.fixedDay(kind: kind).text
            return (value: subject, label: words.dutyFact(subject))
        }
        return FormView(
            visit,
            to: visit.links.dutyState(cycle, answer.organisation.id.text, "facts"),
            submit: words("web.duty_state.state"),
            refusals: refusals,
            fields: [
                .choice(
                    "fact",
                    words("web.duty_state.fact"),
                    fixed + known,
                    value: form["fact"],
                    blank: words("web.activity.choose"),
                    isRequired: true
                ),
                .text(
                    "value",
                    words("web.duty_state.value"),
                    value: form["value"],
                    hint: words("web.duty_state.value_hint"),
                    isRequired: true
                ), .day("since", words("web.duty_state.since"), value: form["since"], isRequired: true),
                .text("reason", words("web.duty_state.reason"), value: form["reason"], hint: words("web.duty_state.reason_hint")),
            ],
            isDense: true
        )
    }

    private static func withdrawal(_ kept: [DutyMatter], _ cycle: String, _ place: String, _ visit: Visit) -> FormView {
        let words = visit.words
        return FormView(
            visit,
            to: visit.links.dutyState(cycle, place, "withdrawal"),
            submit: words("web.duty_state.withdraw"),
            fields: [
                .choice(
                    "matter",
                    words("web.duty_state.matter"),
                    kept.map {
                        (value: $0.id.text, label: words("web.duty_state.matter_named", words.matterKind($0.kind), $0.number))
                    },
                    isRequired: true
                ), .text("reason", words("web.activity.reason"), isRequired: true),
            ],
            confirm: words("web.duty_state.withdraw_confirm"),
            isDense: true
        )
    }
}

/// The fields of the form for a matter: those of its kind, shown when it is chosen.
struct MatterFields {
    let entries: [MatterForm.Entry]
    let words: Words

    init(_ form: MatterForm, _ words: Words) {
        entries = form.entries
        self.words = words
    }

    func form(_ refusals: [Refusal], _ cycle: String, _ place: String, _ visit: Visit) -> FormView {
        let kinds = [DutyMatter.Kind.term, DutyMatter.Kind.dues] + entries.map(\.kind)
        let form = visit.form
        let first: [FieldView] = [
            .choice(
                "kind",
                words("web.duty_state.kind"),
                kinds.map { (value: $0, label: words.matterKind($0)) },
                value: form["kind"],
                blank: words("web.activity.choose"),
                isRequired: true
            ),
            .text(
                "number",
                words("web.duty_state.number"),
                value: form["number"],
                hint: words("web.duty_state.number_hint"),
                isRequired: true
            ),
        ]
        let reason = FieldView.text(
            "matter_reason",
            words("web.duty_state.reason"),
            value: form["matter_reason"],
            hint: words("web.duty_state.matter_reason_hint")
        )
        return FormView(
            visit,
            to: visit.links.dutyState(cycle, place, "matters"),
            submit: words("web.duty_state.record"),
            refusals: refusals,
            fields: first + term(form) + dues(form) + entries.flatMap { fields(of: $0, form) } + [reason],
            isDense: true
        )
    }

    private func date(_ kind: String, _ step: String, _ label: String?, _ form: Form) -> FieldView {
        let name = "date.\(kind).\(step)"
        return FieldView.text(name, label ?? words.matterStep(step), value: form[name], hint: words("web.duty_state.days_hint"))
            .shown(when: "kind", is: [kind])
    }

    private func fields(of entry: MatterForm.Entry, _ form: Form) -> [FieldView] {
        var fields = entry.steps.map { date(entry.kind, $0.id, $0.label.map { words.label($0) }, form) }
        fields += entry.amounts.map { amount(entry.kind, $0, form) }
        if entry.canBeExtended { fields.append(mark(entry.kind, Duty.Clock.extensionMark, form)) }
        return fields
    }

    private func term(_ form: Form) -> [FieldView] {
        ["began", "elected", "approved_until", "reminded"].map { date(DutyMatter.Kind.term, $0, nil, form) }
            + [mark(DutyMatter.Kind.term, "early_approved", form)]
    }

    private func dues(_ form: Form) -> [FieldView] {
        let kind = DutyMatter.Kind.dues
        let groups = ["employed", "retired", "farmer", "student"].map { (value: $0, label: words.matterStep($0)) }
        let group = FieldView.choice(
            "mark.\(kind).group",
            words("web.duty_state.group"),
            groups,
            value: form["mark.\(kind).group"],
            blank: words("web.activity.choose")
        )
        return [date(kind, "month", nil, form), group.shown(when: "kind", is: [kind])]
            + ["base", "paid"].map { amount(kind, $0, form) } + [mark(kind, "waived", form)]
    }

    private func amount(_ kind: String, _ amount: String, _ form: Form) -> FieldView {
        let name = "amount.\(kind).\(amount)"
        return FieldView.number(name, words.matterStep(amount), value: form[name]).shown(when: "kind", is: [kind])
    }

    private func mark(_ kind: String, _ mark: String, _ form: Form) -> FieldView {
        let name = "mark.\(kind).\(mark)"
        return FieldView.check(name, words.matterStep(mark), isOn: form.has(name)).shown(when: "kind", is: [kind])
    }
}
