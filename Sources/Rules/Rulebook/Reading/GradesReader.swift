/// Reads one grading of `grades`.
struct GradesReader {
    private static let keys = [
        "id", "label", "names", "by", "bands", "gates", "ceilings", "awards", "confirmation", "shares", "ties_at_limit",
        "break_by",
        "missing", "classes", "decided_by", "consequences",
    ]

    let context: ReadingContext
    let formulas: FormulaPlaces

    private var log: MistakeLog { context.log }
    private var values: ScalarReader { ScalarReader(log: log) }

    func read(_ node: DocumentNode) -> Grading? {
        let fields = FieldReader(node, keys: Self.keys, log: log)
        guard fields.isMapping else { return nil }
        let id = fields.id()
        let names = fields.requiredList("names", name)
        fields.reportTwice(names.map(\.id), in: "names")
        let grades = names.map(\.id)
        let conditions = ConditionsReader(context: context, formulas: formulas, grading: id, grades: grades)
        let by = fields.optional("by") { values.reference($0, among: context.names.columns, "reference.column") }
        if fields.field("bands") != nil, fields.field("by") == nil { log.report(fields.keyPosition("bands"), "bands.without-by") }
        let shares = fields.list("shares") { SharesReader(context: context, grades: grades).read($0) }
        SharesReader(context: context, grades: grades).checkTogether(shares, fields)
        return Grading(
            id: id,
            label: fields.label(),
            names: names,
            by: by,
            bands: fields.optional("bands") { BandsReader(context: context, grades: grades).read($0) },
            gates: fields.list("gates", conditions.gate),
            ceilings: fields.list("ceilings", conditions.ceiling),
            awards: fields.list("awards", conditions.award),
            confirmation: fields.optional("confirmation", conditions.confirmation),
            shares: shares,
            ties: ties(fields, shares),
            missing: missing(fields, grades),
            classes: fields.optional("classes") { classes($0) },
            decidedBy: fields.optional("decided_by", values.words),
            consequences: fields.list("consequences") { ConsequencesReader(log: log, grades: grades).read($0) }
        )
    }

    private func name(_ node: DocumentNode) -> Grading.Name? {
        let fields = FieldReader(node, keys: ["id", "label", "value"], log: log)
        guard fields.isMapping else { return nil }
        return Grading.Name(id: fields.id(), label: fields.label(), value: fields.optional("value", values.text))
    }

    private func ties(_ fields: FieldReader, _ shares: [ShareRule]) -> Grading.TieRule? {
        // Without a column to order by, or without limits that lower anybody, nothing can be tied.
        let lowers = shares.contains { $0.kind != .rest } && fields.field("by") != nil
        guard let node = lowers ? fields.required("ties_at_limit") : fields.field("ties_at_limit") else { return nil }
        switch node.text {
        case "all_down":
            if fields.field("break_by") != nil { log.report(fields.keyPosition("break_by"), "ties.break-unused", ["all_down"]) }
            return .allDown
        case "break_by":
            let columns = fields.requiredList("break_by") {
                values.reference($0, among: context.names.columns, "reference.column")
            }
            return .breakBy(columns)
        default:
            values.oneOf(node, ["all_down", "break_by"])
            return nil
        }
    }

    private func missing(_ fields: FieldReader, _ grades: [String]) -> Grading.MissingPolicy {
        guard let node = fields.field("by") != nil ? fields.required("missing") : fields.field("missing"),
            let text = values.reference(node, among: ["not_graded"] + grades, "reference.grade")
        else { return .notGraded }
        return text == "not_graded" ? .notGraded : .grade(text)
    }

    private func classes(_ node: DocumentNode) -> String? {
        values.reference(node, among: context.names.inputs, "reference.input")
    }
}
