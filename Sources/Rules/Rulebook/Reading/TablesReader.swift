/// Reads `tables`.
struct TablesReader {
    let log: MistakeLog

    func read(_ node: DocumentNode) -> StepTableRule? {
        let fields = FieldReader(node, keys: ["id", "label", "steps", "below"], log: log)
        guard fields.isMapping else { return nil }
        let id = fields.formulaName()
        let label = fields.label()
        let steps = fields.requiredList("steps", step)
        for (previous, step) in zip(steps, steps.dropFirst()) where step.from <= previous.from {
            log.report(fields.keyPosition("steps"), "table.not-rising", [previous.from.text, step.from.text])
        }
        let below = fields.optional("below", fields.values.exact)
        return StepTableRule(id: id, label: label, table: StepTable(steps: steps, below: below))
    }

    private func step(_ node: DocumentNode) -> StepTable.Step? {
        let fields = FieldReader(node, keys: ["from", "value"], log: log)
        guard fields.isMapping, let from = fields.required("from", fields.values.exact),
            let value = fields.required("value", fields.values.exact)
        else { return nil }
        return StepTable.Step(from: from, value: value)
    }
}
