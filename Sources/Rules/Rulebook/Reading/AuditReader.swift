/// Reads `audit`.
struct AuditReader {
    let log: MistakeLog
    let formulas: FormulaPlaces

    func read(_ node: DocumentNode) -> AuditItem? {
        let keys = ["id", "label", "points", "floor", "deductions", "formula", "sample"]
        let fields = FieldReader(node, keys: keys, log: log)
        guard fields.isMapping else { return nil }
        let id = fields.formulaName()
        let label = fields.label()
        let points = fields.required("points", fields.values.notNegative) ?? .zero
        let deductions = fields.list("deductions") { deduction($0, item: id) }
        fields.reportTwice(deductions.map(\.id), in: "deductions")
        let formula = fields.optional("formula") { formulas.read($0, origin: "audit.\(id).formula", log) }
        if deductions.isEmpty == (formula == nil) { log.report(node, "audit.deductions-or-formula", [id]) }
        return AuditItem(
            id: id,
            label: label,
            points: points,
            floor: floor(fields, isRequired: !deductions.isEmpty),
            deductions: deductions,
            formula: formula,
            sample: fields.list("sample", sample)
        )
    }

    private func floor(_ fields: FieldReader, isRequired: Bool) -> Exact? {
        guard let node = isRequired ? fields.required("floor") : fields.field("floor"), node.text != "none" else { return nil }
        return fields.values.exact(node)
    }

    private func deduction(_ node: DocumentNode, item: String) -> AuditItem.Deduction? {
        let fields = FieldReader(node, keys: ["id", "label", "when", "each", "minus", "most"], log: log)
        guard fields.isMapping else { return nil }
        let id = fields.id()
        let label = fields.label()
        let place = "audit.\(item).\(id)"
        let when = fields.optional("when") { formulas.read($0, origin: place, log) }
        let each = fields.optional("each") { formulas.read($0, origin: place, log) }
        if (when == nil) == (each == nil) { log.report(node, "audit.when-or-each", [id]) }
        let minus = fields.required("minus", fields.values.notNegative) ?? .zero
        let occasion: AuditItem.Occasion = when.map { .when($0) } ?? .each(each ?? "0")
        return AuditItem.Deduction(
            id: id,
            label: label,
            occasion: occasion,
            minus: minus,
            most: fields.optional("most", fields.values.notNegative)
        )
    }

    private func sample(_ node: DocumentNode) -> AuditItem.Sample? {
        let fields = FieldReader(node, keys: ["kind", "least", "most"], log: log)
        guard fields.isMapping else { return nil }
        let least = fields.optional("least") { fields.values.whole($0, in: 0...100_000) }
        let most = fields.optional("most") { fields.values.whole($0, in: 0...100_000) }
        if let least, let most, least > most { log.report(fields.keyPosition("most"), "bounds.order", ["\(least)", "\(most)"]) }
        return AuditItem.Sample(kind: fields.id("kind"), least: least, most: most)
    }
}
