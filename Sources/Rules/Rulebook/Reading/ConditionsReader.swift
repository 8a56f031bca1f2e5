/// Reads the gates, ceilings, awards and confirmation of a grading.
struct ConditionsReader {
    let context: ReadingContext
    let formulas: FormulaPlaces
    let grading: String
    let grades: [String]

    private var log: MistakeLog { context.log }
    private var values: ScalarReader { ScalarReader(log: log) }

    func gate(_ node: DocumentNode) -> Gate? {
        let fields = FieldReader(node, keys: ["id", "label", "grade", "when", "otherwise"], log: log)
        guard fields.isMapping else { return nil }
        let grade = fields.required("grade", grade) ?? ""
        let id = fields.optional("id", values.identifier) ?? grade
        let when = condition(fields, ConditionColumns.gateID(grading, id))
        let rank = grades.firstIndex(of: grade)
        let next = rank.flatMap { $0 + 1 < grades.count ? grades[$0 + 1] : nil }
        let otherwise = fields.optional("otherwise", self.grade) ?? next ?? ""
        if let rank, let lower = grades.firstIndex(of: otherwise), lower <= rank {
            log.report(fields.keyPosition("otherwise"), "gate.not-lower", [otherwise, grade])
        } else if rank != nil, otherwise.isEmpty {
            log.report(node, "gate.nothing-lower", [grade])
        }
        return Gate(
            id: id,
            label: fields.optional("label", values.label),
            grade: grade,
            when: when,
            otherwise: otherwise
        )
    }

    func ceiling(_ node: DocumentNode) -> Ceiling? {
        let fields = FieldReader(node, keys: ["id", "label", "when", "at_most"], log: log)
        guard fields.isMapping else { return nil }
        let id = fields.id()
        return Ceiling(
            id: id,
            label: fields.label(),
            when: condition(fields, ConditionColumns.ceilingID(grading, id)),
            atMost: fields.required("at_most", grade) ?? ""
        )
    }

    func award(_ node: DocumentNode) -> Award? {
        let fields = FieldReader(node, keys: ["id", "label", "when", "grade", "counted"], log: log)
        guard fields.isMapping else { return nil }
        let id = fields.id()
        return Award(
            id: id,
            label: fields.label(),
            when: condition(fields, ConditionColumns.awardID(grading, id)),
            grade: fields.required("grade", grade) ?? "",
            isCounted: fields.required("counted", values.truth) ?? true
        )
    }

    func confirmation(_ node: DocumentNode) -> Confirmation? {
        let fields = FieldReader(node, keys: ["input", "grades", "otherwise"], log: log)
        guard fields.isMapping else { return nil }
        let input = fields.required("input") { values.reference($0, among: context.names.inputs, "reference.input") }
        let confirmed = fields.requiredList("grades", grade)
        let otherwise = fields.required("otherwise", grade) ?? ""
        if let lower = grades.firstIndex(of: otherwise) {
            for name in confirmed where grades.firstIndex(of: name) ?? 0 >= lower {
                log.report(fields.keyPosition("otherwise"), "gate.not-lower", [otherwise, name])
            }
        }
        return Confirmation(input: input ?? "", grades: confirmed, otherwise: otherwise)
    }

    private func grade(_ node: DocumentNode) -> String? {
        values.reference(node, among: grades, "reference.grade")
    }

    private func condition(_ fields: FieldReader, _ column: String) -> String {
        fields.required("when") { node in
            if formulas.position(of: column, offset: 0) != nil { log.report(node, "condition.twice", [column]) }
            return formulas.read(node, origin: column, log)
        } ?? "missing"
    }
}
