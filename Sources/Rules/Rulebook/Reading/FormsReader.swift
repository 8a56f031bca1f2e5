/// Reads `forms`: what is filled in, how often, and what is checked and made of it.
struct FormsReader {
    private enum FieldType: String, CaseIterable { case number, whole, text }

    private static let reportKeys = ["due", "approval", "indicators", "checks", "outliers"]

    let context: ReadingContext
    let formulas: FormulaPlaces
    private var log: MistakeLog { context.log }
    private var values: ScalarReader { ScalarReader(log: log) }

    func read(_ node: DocumentNode) -> EntryForm? {
        let fields = FieldReader(node, keys: ["id", "label", "kinds", "fields", "period"] + Self.reportKeys, log: log)
        guard fields.isMapping else { return nil }
        let id = fields.id()
        let label = fields.label()
        let kinds = fields.list("kinds", values.identifier)
        let list = fields.requiredList("fields", field)
        fields.reportTwice(list.map(\.id), in: "fields")
        return EntryForm(
            id: id,
            label: label,
            kinds: kinds,
            fields: list,
            reporting: reporting(fields, form: id, fields: list, node)
        )
    }

    // MARK: Fields

    private func field(_ node: DocumentNode) -> EntryForm.Field? {
        let keys = ["id", "label", "means", "attachment", "type", "least", "most", "unit", "hint", "optional", "over"]
        let fields = FieldReader(node, keys: keys, log: log)
        guard fields.isMapping else { return nil }
        return EntryForm.Field(
            id: fields.id(),
            label: fields.label(),
            meaning: fields.id("means"),
            attachment: fields.optional("attachment") { values.choice($0, EntryForm.Attachment.self) } ?? .none,
            kind: kind(fields),
            unit: fields.optional("unit", values.words),
            hint: fields.optional("hint", values.words),
            isOptional: fields.optional("optional", values.truth) ?? false,
            over: fields.optional("over") { values.choice($0, EntryForm.Over.self) } ?? .sum,
            position: node["means"]?.position ?? node.position
        )
    }

    private func kind(_ fields: FieldReader) -> EntryForm.Kind {
        let type = fields.optional("type") { values.choice($0, FieldType.self) } ?? .number
        let least = fields.optional("least", values.exact)
        let most = fields.optional("most", values.exact)
        if let least, let most, least > most { log.report(fields.keyPosition("most"), "bounds.order", [least.text, most.text]) }
        switch type {
        case .number: return .number(least: least, most: most)
        case .whole: return .whole(least: least, most: most)
        case .text:
            for key in ["least", "most", "over"] where fields.field(key) != nil {
                log.report(fields.keyPosition(key), "form.text-has-no", [key])
            }
            return .text
        }
    }

    // MARK: Reporting

    private func reporting(
        _ fields: FieldReader,
        form: String,
        fields list: [EntryForm.Field],
        _ node: DocumentNode
    ) -> Reporting? {
        guard let rhythm = fields.optional("period", rhythm) else {
            guard fields.field("period") == nil else { return nil }
            for key in Self.reportKeys where fields.field(key) != nil {
                log.report(fields.keyPosition(key), "form.no-period", [key])
            }
            return nil
        }
        checkNames(list, node)
        let (levels, office) = fields.optional("approval", approval) ?? (1, true)
        let indicators = fields.list("indicators") { indicator($0, among: list) }
        let checks = fields.list("checks") { check($0, form: form) }
        fields.reportTwice(checks.map(\.id), in: "checks")
        return Reporting(
            rhythm: rhythm,
            due: fields.required("due", due) ?? .workingDays(0),
            levels: levels,
            endsAtOffice: office,
            indicators: indicators,
            checks: checks,
            outliers: fields.optional("outliers", outliers)
        )
    }

    private func rhythm(_ node: DocumentNode) -> Duty.Rhythm? {
        let known = Duty.Rhythm.allCases.filter { $0 != .term }.map(\.rawValue)
        guard let text = node.text, known.contains(text), let rhythm = Duty.Rhythm(rawValue: text) else {
            values.oneOf(node, known)
            return nil
        }
        return rhythm
    }

    private func due(_ node: DocumentNode) -> Term? {
        let keys = ["days", "months", "working_days"]
        let fields = FieldReader(node, keys: keys, log: log)
        guard fields.isMapping else { return nil }
        let days = fields.optional("days") { values.whole($0, in: 1...400) }
        let months = fields.optional("months") { values.whole($0, in: 1...12) }
        let working = fields.optional("working_days") { values.whole($0, in: 1...250) }
        guard keys.count(where: { fields.field($0) != nil }) == 1 else {
            log.report(node, "form.due")
            return nil
        }
        return days.map { .span(.days($0)) } ?? months.map { .span(.months($0)) } ?? working.map { .workingDays($0) }
    }

    private func approval(_ node: DocumentNode) -> (levels: Int, office: Bool)? {
        let fields = FieldReader(node, keys: ["levels", "office"], log: log)
        guard fields.isMapping else { return nil }
        let levels = fields.optional("levels") { values.whole($0, in: 0...20) } ?? 1
        let office = fields.optional("office", values.truth) ?? true
        if levels == 0, !office { log.report(node, "form.nobody-approves") }
        return (levels, office)
    }

    private func indicator(_ node: DocumentNode, among list: [EntryForm.Field]) -> Reporting.Indicator? {
        let keys = ["id", "label", "value", "numerator", "denominator", "times", "missing", "decimals"]
        let fields = FieldReader(node, keys: keys, log: log)
        guard fields.isMapping else { return nil }
        return Reporting.Indicator(
            id: fields.id(),
            label: fields.label(),
            amount: amount(fields, node, among: list),
            gap: fields.optional("missing") { values.choice($0, Reporting.Indicator.Gap.self) } ?? .notComputable,
            decimals: fields.optional("decimals") { values.whole($0, in: 0...20) } ?? 2
        )
    }

    private func amount(_ fields: FieldReader, _ node: DocumentNode, among list: [EntryForm.Field]) -> Reporting.Indicator.Amount
    {
        let numbers = list.filter { $0.kind != .text }.map(\.id)
        func field(_ key: String) -> String {
            fields.required(key) { values.reference($0, among: numbers, "reference.field") } ?? ""
        }
        guard fields.field("value") != nil else {
            return .ratio(
                numerator: field("numerator"),
                denominator: field("denominator"),
                times: fields.optional("times", values.exact) ?? 1
            )
        }
        for key in ["numerator", "denominator", "times"] where fields.field(key) != nil {
            log.report(fields.keyPosition(key), "form.value-or-ratio", [key])
        }
        return .field(field("value"))
    }

    private func check(_ node: DocumentNode, form: String) -> Reporting.Check? {
        let fields = FieldReader(node, keys: ["id", "label", "holds", "severity"], log: log)
        guard fields.isMapping else { return nil }
        let id = fields.id()
        let label = fields.label()
        let formula = fields.required("holds") { formulas.read($0, origin: FormColumns.check(id, of: form), log) }
        let severity = fields.required("severity") { values.choice($0, Reporting.Check.Severity.self) }
        guard let formula, let severity else { return nil }
        return Reporting.Check(id: id, label: label, formula: formula, severity: severity)
    }

    private func outliers(_ node: DocumentNode) -> Reporting.Outliers? {
        let fields = FieldReader(node, keys: ["peers", "past", "least"], log: log)
        guard fields.isMapping else { return nil }
        let peers = fields.optional("peers", values.notNegative)
        let past = fields.optional("past", values.notNegative)
        if fields.field("peers") == nil, fields.field("past") == nil { log.report(node, "form.outliers") }
        guard let least = fields.required("least", { values.whole($0, in: 2...10_000) }) else { return nil }
        return Reporting.Outliers(peers: peers, past: past, least: least)
    }

    /// Checks name the fields, so their ids are names of formulas, and none is called like a setting or a figure before.
    private func checkNames(_ list: [EntryForm.Field], _ node: DocumentNode) {
        for (field, item) in zip(list, node["fields"]?.list ?? []) {
            guard let place = item["id"] else { continue }
            _ = values.formulaName(place)
            if context.names.settings.contains(field.id) || field.id.hasSuffix(FormColumns.beforeSuffix) {
                log.report(place, "form.name-taken", [field.id])
            }
        }
    }
}
