/// Reads the parameters of duties about meetings and other events.
struct DutyMeetingsReader {
    static let pick = ["events", "marks", "led_by"]

    let context: ReadingContext
    let fields: FieldReader
    private var log: MistakeLog { context.log }
    private var values: ScalarReader { ScalarReader(log: log) }
    private var stated: StatedReader { StatedReader(context: context) }

    func events() -> Duty.Pick {
        Duty.Pick(
            kinds: fields.requiredList("events", values.identifier),
            marks: names("marks"),
            leaders: names("led_by")
        )
    }

    func names(_ key: String) -> [String] { fields.list(key, values.identifier) }

    func cadence() -> Duty.Cadence? {
        let events = events()
        let (least, per) = rhythm()
        guard let least, let per else { return nil }
        return Duty.Cadence(
            events: events,
            least: least,
            per: per,
            longestGap: fields.optional("longest_gap", stated.number),
            each: names("each"),
            by: fields.optional("by", monthDay),
            months: fields.list("months") { values.whole($0, in: 1...12) }
        )
    }

    private func rhythm() -> (Stated<Exact>?, Stated<Duty.Rhythm>?) {
        (fields.required("least", stated.number), fields.required("per") { stated.choice($0, Duty.Rhythm.self) })
    }

    private func monthDay(_ node: DocumentNode) -> Duty.MonthDay? {
        guard let text = values.text(node) else { return nil }
        // In a leap year every day of the year exists.
        guard text.utf8.count == 5, let day = CalendarDay("2000-" + text) else {
            log.report(node, "deadline.date", [text])
            return nil
        }
        return Duty.MonthDay(month: day.month, day: day.day)
    }

    func fixedDay() -> Duty.MonthlyDay {
        Duty.MonthlyDay(events: events(), tolerance: fields.optional("tolerance", stated.number))
    }

    func ratio() -> Duty.Ratio? {
        let events = events()
        let amount = fields.required("amount", values.identifier)
        let least = fields.optional("least", stated.number)
        let most = fields.optional("most", stated.number)
        if least == nil, most == nil { log.report(fields.node, "duty.no-limit") }
        guard let amount else { return nil }
        return Duty.Ratio(
            events: events,
            amount: amount,
            of: fields.optional("of", base),
            least: least,
            most: most,
            border: border(otherwise: .atLeast),
            scope: fields.optional("over") { values.choice($0, Duty.Ratio.Scope.self) } ?? .each
        )
    }

    private func border(otherwise: Duty.Border) -> Stated<Duty.Border> {
        fields.optional("border") { stated.choice($0, Duty.Border.self) } ?? .fixed(otherwise)
    }

    /// One count, or `{setting: ID}`, whose choices are the counts it can be.
    private func base(_ node: DocumentNode) -> Duty.Base? {
        guard let entries = node.entries else {
            return values.identifier(node).map { Duty.Base(candidates: [$0], setting: nil) }
        }
        guard entries.map(\.key) == ["setting"], let value = entries.first?.value else {
            log.report(node, "type.mapping", ["setting"])
            return nil
        }
        guard let id = values.reference(value, among: context.names.settings, "reference.setting") else { return nil }
        let choices = (context.settings[id]?.choices ?? []).compactMap { choice -> String? in
            guard case .text(let text) = choice else { return nil }
            return text
        }
        if choices.isEmpty { log.report(node, "duty.base-choices", [id]) }
        return Duty.Base(candidates: choices, setting: id)
    }

    func chair() -> Duty.Chair {
        Duty.Chair(
            events: events(),
            allowed: fields.requiredList("allowed", values.identifier),
            delegates: names("delegates")
        )
    }

    func mixed() -> Duty.Mixed {
        Duty.Mixed(
            events: events(),
            life: fields.requiredList("life", values.identifier),
            administrative: fields.requiredList("administrative", values.identifier),
            words: fields.list("words", values.text)
        )
    }

    func gap() -> Duty.Gap {
        Duty.Gap(
            events: events(),
            longest: fields.optional("longest_gap", stated.number),
            seasons: fields.list("seasons", season)
        )
    }

    private func season(_ node: DocumentNode) -> Duty.Gap.Season? {
        let fields = FieldReader(node, keys: ["id", "label", "months"], log: log)
        guard fields.isMapping else { return nil }
        let (id, label) = (fields.id(), fields.label())
        let months = fields.requiredList("months") { values.whole($0, in: 1...12) }
        guard let first = months.first, let last = months.last else { return nil }
        guard first <= last, months == Array(first...last) else {
            log.report(fields.keyPosition("months"), "duty.months", [id])
            return nil
        }
        return Duty.Gap.Season(id: id, label: label, months: first...last)
    }

    func linked() -> Duty.Linked {
        Duty.Linked(events: events(), to: fields.requiredList("to", values.identifier))
    }

    func election() -> Duty.Election? {
        let events = events()
        let base = fields.required("of", base)
        let share = fields.required("share", stated.number)
        guard let base, let share else { return nil }
        return Duty.Election(
            events: events,
            base: base,
            share: share,
            border: border(otherwise: .moreThan),
            runOff: names("run_off"),
            fewerSeats: fields.optional("fewer_seats", values.identifier)
        )
    }

    func presence() -> Duty.Presence? {
        let events = events()
        let roles = fields.requiredList("roles", values.identifier)
        let (least, per) = rhythm()
        guard let least, let per else { return nil }
        return Duty.Presence(roles: roles, events: events, least: least, per: per)
    }
}
