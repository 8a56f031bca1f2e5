/// Reads `score`, `display` and `order`.
struct ScoreReader {
    let context: ReadingContext
    let formulas: FormulaPlaces

    private var log: MistakeLog { context.log }
    private var values: ScalarReader { ScalarReader(log: log) }

    func column(_ node: DocumentNode) -> ScoreColumn? {
        let fields = FieldReader(node, keys: ["id", "label", "formula", "decimals"], log: log)
        guard fields.isMapping else { return nil }
        let id = fields.formulaName()
        return ScoreColumn(
            id: id,
            label: fields.label(),
            formula: fields.required("formula") { formulas.read($0, origin: "score.\(id)", log) } ?? "missing",
            decimals: fields.optional("decimals") { values.whole($0, in: 0...20) }
        )
    }

    func display(_ node: DocumentNode) -> Display? {
        let fields = FieldReader(node, keys: ["decimals", "rounding"], log: log)
        let decimals = fields.required("decimals") { values.whole($0, in: 0...20) }
        let rounding = fields.required("rounding", self.rounding)
        guard let decimals, let rounding else { return nil }
        return Display(decimals: decimals, rounding: rounding)
    }

    func order(_ node: DocumentNode) -> OrderRule? {
        let fields = FieldReader(node, keys: ["by", "direction", "within", "ties", "break_by"], log: log)
        let by = fields.required("by") { values.reference($0, among: context.names.columns, "reference.column") }
        let direction = fields.required("direction") { values.choice($0, OrderRule.Direction.self) }
        let within = fields.required("within") { values.choice($0, OrderRule.Within.self) }
        let breakBy = ties(fields)
        guard let by, let direction, let within, let breakBy else { return nil }
        return OrderRule(by: by, direction: direction, within: within, breakBy: breakBy)
    }

    private func ties(_ fields: FieldReader) -> [String]? {
        guard let node = fields.required("ties") else { return nil }
        switch node.text {
        case "shared":
            if fields.field("break_by") != nil { log.report(fields.keyPosition("break_by"), "ties.break-unused", ["shared"]) }
            return []
        case "break_by":
            return fields.requiredList("break_by") { values.reference($0, among: context.names.columns, "reference.column") }
        default:
            values.oneOf(node, ["shared", "break_by"])
            return nil
        }
    }

    private func rounding(_ node: DocumentNode) -> Rounding? {
        let known: [Rounding] = [.halfUp, .halfEven, .down, .up, .floor, .ceiling]
        if let rounding = node.text.flatMap(Rounding.init(rawValue:)), known.contains(rounding) { return rounding }
        values.oneOf(node, known.map(\.rawValue))
        return nil
    }
}
