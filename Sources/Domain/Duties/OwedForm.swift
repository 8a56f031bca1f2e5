package import Rules

/// A form an organisation fills in, under the rulebook and settings that hold for it.
package struct OwedForm: Sendable {
    /// The rulebook's id, a dot, and the form's.
    package let key: String
    package let rulebook: Rulebook
    package let plan: FormPlan
    package let periods: [FormPeriod]

    package var form: EntryForm { plan.form }
    package var reporting: Reporting { plan.reporting }

    package func period(_ key: String) -> FormPeriod? {
        periods.first { $0.key == key }
    }

    /// The last day it may be handed in for a period; nil where the working days of that year are not known.
    package func due(_ period: FormPeriod, by calendar: WorkCalendar) -> CalendarDay? {
        try? calendar.deadline(reporting.due, after: period.last)
    }

    /// The period before; nil for the first.
    package func period(before key: String) -> FormPeriod? {
        guard let index = periods.firstIndex(where: { $0.key == key }), index > 0 else { return nil }
        return periods[index - 1]
    }
}

extension Facts {
    /// The forms an organisation of a kind fills in, in the order of the pins and as the rulebooks write them.
    package func owedForms(of kind: Kind.ID, in cycle: Cycle) throws -> [OwedForm] {
        try pins(of: cycle.id).filter { $0.kinds.contains(kind) }.flatMap { pin -> [OwedForm] in
            let text = try require(pin.rulebook)
            let rulebook = try RulebookShelf.shared.rulebook(pin.rulebook.text, text: text.text)
            let settings = PinnedRulebook.settings(pin.settings, for: rulebook)
            return try rulebook.forms.compactMap { form in
                let kinds = rulebook.kinds(of: form)
                guard kinds.isEmpty || kinds.contains(kind.text) else { return nil }
                guard let plan = try rulebook.formPlan(form.id, settings: settings) else { return nil }
                return OwedForm(
                    key: "\(rulebook.id).\(form.id)",
                    rulebook: rulebook,
                    plan: plan,
                    periods: plan.reporting.periods(from: cycle.opens.calendarDay, to: cycle.closes.calendarDay)
                )
            }
        }
    }

    /// One form of an organisation, for one of its periods.
    ///
    /// - Throws: the refusal that the organisation fills in no such form, or that the form has no such period.
    package func owedForm(
        _ key: String,
        of organisation: Organisation,
        in cycle: Cycle,
        for period: String
    ) throws -> OwedForm {
        guard let form = try owedForms(of: organisation.kind, in: cycle).first(where: { $0.key == key }) else {
            throw Refusal.noSuchForm(key, organisation.id)
        }
        guard form.period(period) != nil else { throw Refusal.noSuchPeriod(key, period) }
        return form
    }

    /// The filled form an id names, with what it is held to.
    func filled(_ id: FilledForm.ID) throws -> (filled: FilledForm, organisation: Organisation, owed: OwedForm) {
        let filled = try require(id)
        let organisation = try require(filled.organisation)
        let cycle = try require(filled.cycle)
        return (filled, organisation, try owedForm(filled.form, of: organisation, in: cycle, for: filled.period))
    }

    /// What the period before says: the approved values, or those handed in; empty for the first period.
    package func valuesBefore(_ period: String, of owed: OwedForm, for organisation: Organisation.ID, in cycle: Cycle.ID) throws
        -> [String: String]
    {
        guard let earlier = owed.period(before: period) else { return [:] }
        let id = FilledForm.id(cycle: cycle, organisation: organisation, form: owed.key, period: earlier.key)
        guard let form = try find(id) else { return [:] }
        return form.approved ?? (form.state == .submitted ? form.values : [:])
    }
}

extension Refusal {
    package static func noSuchForm(_ form: String, _ organisation: Organisation.ID) -> Refusal {
        Refusal(.missing, "duties.no-such-form", [form, organisation.text])
    }

    package static func noSuchPeriod(_ form: String, _ period: String) -> Refusal {
        Refusal(.missing, "duties.no-such-period", [form, period])
    }
}
