/// Reads the `shares` of a grading.
struct SharesReader {
    private static let kinds = ["at_most", "at_least", "about", "rest"]

    let context: ReadingContext
    let grades: [String]
    private var log: MistakeLog { context.log }
    private var values: ScalarReader { ScalarReader(log: log) }

    func read(_ node: DocumentNode) -> ShareRule? {
        let fields = FieldReader(node, keys: ["id", "label", "grades", "rounding", "of"] + Self.kinds, log: log)
        guard fields.isMapping else { return nil }
        let id = fields.id()
        let limited = fields.requiredList("grades") { values.reference($0, among: grades, "reference.grade") }
        let stated = Self.kinds.filter { fields.field($0) != nil }
        if stated.count != 1 { log.report(node, "share.one-limit", [id, Self.kinds.joined(separator: ", ")]) }
        let kind = kind(stated.first, fields)
        let rounding: Stated<Rounding>?
        if kind == .rest {
            if fields.field("rounding") != nil { log.report(fields.keyPosition("rounding"), "share.rest-rounding", [id]) }
            rounding = nil
        } else {
            rounding = fields.required("rounding") {
                StatedReader(context: context).choice($0, Rounding.self, allowed: [.down, .up, .nearest])
            }
        }
        let of = fields.optional("of") { values.choice($0, OrderRule.Within.self) } ?? .group
        let rule = ShareRule(
            id: id,
            label: fields.optional("label", values.label),
            grades: limited,
            kind: kind,
            rounding: rounding,
            of: of
        )
        checkGrades(rule, fields)
        return rule
    }

    private func kind(_ key: String?, _ fields: FieldReader) -> ShareRule.Kind {
        guard let key else { return .rest }
        if key == "rest" {
            if let node = fields.field("rest"), values.truth(node) == false { log.report(node, "share.rest-false") }
            return .rest
        }
        let amount = fields.optional(key, amount) ?? .all(.fixed(1))
        return switch key {
        case "at_most": .atMost(amount)
        case "at_least": .atLeast(amount)
        default: .about(amount)
        }
    }

    private func amount(_ node: DocumentNode) -> ShareAmount? {
        guard let entries = node.entries, entries.map(\.key) != ["setting"] else { return share(node).map { .all($0) } }
        var classes: [String: Stated<Exact>] = [:]
        var other: Stated<Exact>?
        for entry in entries {
            if entry.key == "other" { other = share(entry.value) } else { classes[entry.key] = share(entry.value) }
        }
        return .byClass(classes, other: other)
    }

    private func share(_ node: DocumentNode) -> Stated<Exact>? {
        let share = StatedReader(context: context).number(node)
        if case .fixed(let number)? = share, number < 0 || number > 1 { log.report(node, "share.bounds", [number.text]) }
        return share
    }

    /// Grades must be neighbours; a cap needs a grade below to fall to, a floor one above to take from.
    private func checkGrades(_ rule: ShareRule, _ fields: FieldReader) {
        let ranks = rule.grades.compactMap { grades.firstIndex(of: $0) }
        guard let best = ranks.min(), let worst = ranks.max() else { return }
        let place = fields.keyPosition("grades")
        if Set(ranks).count != ranks.count || worst - best + 1 != ranks.count {
            log.report(place, "share.not-neighbours", [rule.id])
        }
        switch rule.kind {
        case .atMost, .about:
            if worst == grades.count - 1 { log.report(place, "share.no-lower", [rule.id]) }
        case .atLeast:
            if best == 0 { log.report(place, "share.no-higher", [rule.id]) }
        case .rest: break
        }
    }

    /// What only shows when all rules of a grading are seen: a rest needs the other grades told apart.
    func checkTogether(_ rules: [ShareRule], _ fields: FieldReader) {
        let rests = rules.filter { $0.kind == .rest }
        guard let rest = rests.first else { return }
        let place = fields.keyPosition("shares")
        if rests.count > 1 { log.report(place, "share.rests", [rest.id]) }
        let named = rules.flatMap(\.grades)
        if Set(named).count != named.count { log.report(place, "share.rest-overlap", [rest.id]) }
        if rules.contains(where: { $0.of != rest.of }) { log.report(place, "share.rest-scope", [rest.id]) }
    }
}
