/// Reads the parameters of duties about terms, clocks, posts, sizes and dues.
struct DutyClocksReader {
    let context: ReadingContext
    let formulas: FormulaPlaces
    let fields: FieldReader
    let duty: String
    private var log: MistakeLog { context.log }
    private var values: ScalarReader { ScalarReader(log: log) }
    private var stated: StatedReader { StatedReader(context: context) }

    func term() -> Duty.Term? {
        let ask = fields.required("ask") { values.choice($0, Duty.Term.Question.self) }
        let years = fields.required("years") { formulas.read($0, origin: DutyColumns.years(duty), log) }
        guard let ask, let years else { return nil }
        let months = ask == .held ? nil : fields.required("months", stated.number)
        if ask != .held, months == nil { return nil }
        return Duty.Term(ask: ask, years: years, months: months)
    }

    func post() -> Duty.Post? {
        let ask = fields.required("ask") { values.choice($0, Duty.Post.Question.self) }
        let roles = fields.requiredList("roles", values.identifier)
        guard let ask, let most = fields.required("most", stated.number) else { return nil }
        return Duty.Post(ask: ask, roles: roles, most: most)
    }

    // MARK: Clocks

    func clock() -> Duty.Clock {
        let steps = fields.requiredList("steps", step)
        fields.reportTwice(steps.map(\.id), in: "steps")
        return Duty.Clock(kind: fields.id("case"), steps: steps, ends: fields.list("ends", values.identifier))
    }

    private func step(_ node: DocumentNode) -> Duty.Clock.Step? {
        let keys = [
            "id", "label", "after", "before", "least", "most", "extended", "demanded", "every", "until", "amounts",
        ]
        let fields = FieldReader(node, keys: keys, log: log)
        guard fields.isMapping else { return nil }
        let (id, label) = (fields.id(), fields.label())
        let after = fields.optional("after", values.identifier)
        let before = fields.optional("before", values.identifier)
        if (after == nil) == (before == nil) { log.report(node, "duty.after-or-before", [id]) }
        guard let anchor = after.map(Duty.Clock.Step.Anchor.after) ?? before.map(Duty.Clock.Step.Anchor.before) else {
            return nil
        }
        return Duty.Clock.Step(
            id: id,
            label: label,
            anchor: anchor,
            least: fields.optional("least", span),
            most: fields.optional("most", span),
            extended: fields.optional("extended", span),
            isDemanded: fields.optional("demanded", values.truth) ?? false,
            every: fields.optional("every", span),
            until: fields.optional("until", values.identifier),
            amounts: amounts(fields)
        )
    }

    private func span(_ node: DocumentNode) -> TimeSpan? {
        let fields = FieldReader(node, keys: ["months", "days"], log: log)
        guard fields.isMapping else { return nil }
        let months = fields.optional("months") { values.whole($0, in: 0...1_200) }
        let days = fields.optional("days") { values.whole($0, in: 0...36_600) }
        if (fields.field("months") == nil) == (fields.field("days") == nil) { log.report(node, "duty.span") }
        return months.map { .months($0) } ?? days.map { .days($0) }
    }

    private func amounts(_ fields: FieldReader) -> [Duty.Clock.Amount] {
        guard let node = fields.field("amounts") else { return [] }
        guard let entries = node.entries else {
            log.report(node, "type.mapping", ["…"])
            return []
        }
        return entries.compactMap { entry in
            values.exact(entry.value).map { Duty.Clock.Amount(name: entry.key, least: $0) }
        }
    }

    // MARK: Sizes and dues

    func size() -> Duty.Size? {
        let of = fields.required("of") { values.choice($0, DutyFact.self) }
        if let of, !of.isNumber { log.report(fields.keyPosition("of"), "duty.size-number", [of.rawValue]) }
        var index = 0
        let steps = fields.requiredList("steps") { node -> Duty.Size.Step? in
            defer { index += 1 }
            return sizeStep(node, index)
        }
        for (before, after) in zip(steps, steps.dropFirst()) where before.from >= after.from {
            log.report(fields.keyPosition("steps"), "table.not-rising", [before.from.text, after.from.text])
        }
        return of.map { Duty.Size(of: $0, steps: steps) }
    }

    private func sizeStep(_ node: DocumentNode, _ index: Int) -> Duty.Size.Step? {
        let fields = FieldReader(node, keys: ["from", "label", "requires"], log: log)
        guard fields.isMapping else { return nil }
        let from = fields.required("from", values.notNegative)
        let label = fields.label()
        let requires = fields.optional("requires") { formulas.read($0, origin: DutyColumns.size(duty, index), log) }
        return from.map { Duty.Size.Step(from: $0, label: label, requires: requires) }
    }

    func dues() -> Duty.Dues? {
        let group = fields.id("group")
        let bands = fields.list("rates", band)
        if fields.field("rates") != nil {
            for (before, after) in zip(bands, bands.dropFirst()) {
                guard let from = before.to, after.to.map({ $0 > from }) ?? true else {
                    log.report(fields.keyPosition("rates"), "duty.bands", [])
                    continue
                }
            }
            return Duty.Dues(group: group, amount: .rates(bands))
        }
        guard let amount = fields.required("amount", stated.number) else { return nil }
        let between = fields.list("between", values.notNegative)
        if fields.field("between") != nil, between.count != 2 || between[0] > between[1] {
            log.report(fields.keyPosition("between"), "duty.between")
            return nil
        }
        return Duty.Dues(group: group, amount: .fixed(amount, between: between.count == 2 ? between[0]...between[1] : nil))
    }

    private func band(_ node: DocumentNode) -> Duty.Dues.Band? {
        let fields = FieldReader(node, keys: ["to", "rate"], log: log)
        guard fields.isMapping else { return nil }
        let to = fields.optional("to", values.notNegative)
        return fields.required("rate", values.notNegative).map { Duty.Dues.Band(to: to, rate: $0) }
    }
}
