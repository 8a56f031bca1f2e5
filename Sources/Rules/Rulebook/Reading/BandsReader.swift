/// Reads the `bands` of a grading.
struct BandsReader {
    let context: ReadingContext
    let grades: [String]
    private var log: MistakeLog { context.log }

    func read(_ node: DocumentNode) -> Bands? {
        let fields = FieldReader(node, keys: ["reading", "steps"], log: log)
        guard fields.isMapping else { return nil }
        let reading = fields.required("reading") { fields.values.choice($0, Bands.Reading.self) }
        let nodes = fields.required("steps")?.list ?? []
        let steps = fields.requiredList("steps", step)
        if steps.count == nodes.count { checkOrder(zip(steps, nodes).map { ($0, $1) }) }
        guard let reading, !steps.isEmpty else { return nil }
        return Bands(reading: reading, steps: steps)
    }

    private func step(_ node: DocumentNode) -> Bands.Step? {
        let fields = FieldReader(node, keys: ["grade", "from"], log: log)
        guard fields.isMapping,
            let grade = fields.required("grade", { fields.values.reference($0, among: grades, "reference.grade") })
        else { return nil }
        return Bands.Step(grade: grade, from: fields.optional("from", StatedReader(context: context).number))
    }

    /// Best grade first, each from a lower value than the one before, the last from none.
    private func checkOrder(_ steps: [(step: Bands.Step, node: DocumentNode)]) {
        for (index, (step, node)) in steps.enumerated() {
            let isLast = index == steps.count - 1
            if step.from == nil, !isLast { log.report(node, "bands.no-from", [step.grade]) }
            if step.from != nil, isLast { log.report(node["from"] ?? node, "bands.last-from", [step.grade]) }
            guard index > 0 else { continue }
            let previous = steps[index - 1].step
            if let rank = grades.firstIndex(of: step.grade), let before = grades.firstIndex(of: previous.grade), rank <= before {
                log.report(node, "bands.grade-order", [previous.grade, step.grade])
            }
            if case .fixed(let from)? = step.from, case .fixed(let above)? = previous.from, from >= above {
                log.report(node["from"] ?? node, "bands.not-descending", [above.text, from.text])
            }
        }
    }
}
