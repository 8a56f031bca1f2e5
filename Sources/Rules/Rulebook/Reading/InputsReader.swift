/// Reads `inputs`.
struct InputsReader {
    private enum Form: String, CaseIterable { case number, truth, choice, series, groups, text }

    private static let fields: [Form: [String]] = [
        .number: ["least", "most", "from"], .truth: ["from"], .choice: ["steps", "choices", "from"],
        .series: ["parts", "length", "from"], .groups: ["groups", "empty", "from"], .text: ["from"],
    ]

    let context: ReadingContext
    private var log: MistakeLog { context.log }
    private var values: ScalarReader { ScalarReader(log: log) }

    init(context: ReadingContext) {
        self.context = context
    }

    func read(_ node: DocumentNode) -> Input? {
        let form = node["type"]?.text.flatMap(Form.init(rawValue:))
        let more = form.flatMap { Self.fields[$0] } ?? Self.fields.values.flatMap { $0 }.sorted()
        let fields = FieldReader(node, keys: ["id", "label", "type"] + more, log: log)
        guard fields.isMapping else { return nil }
        let id = fields.formulaName()
        let label = fields.label()
        _ = fields.required("type") { values.choice($0, Form.self) }
        return Input(
            id: id,
            label: label,
            kind: kind(form ?? .text, fields),
            origin: fields.optional("from", origin) ?? .given
        )
    }

    private func kind(_ form: Form, _ fields: FieldReader) -> Input.Kind {
        switch form {
        case .truth: .truth
        case .text: .text
        case .number: number(fields)
        case .choice: .choice(steps(fields))
        case .series: series(fields)
        case .groups:
            .groups(
                ShareListReader(log: log).read(fields, "groups", isRequired: true),
                empty: fields.required("empty") { StatedReader(context: context).choice($0, EmptyPolicy.self) }
                    ?? .fixed(.notComputable)
            )
        }
    }

    private func number(_ fields: FieldReader) -> Input.Kind {
        let least = fields.optional("least", values.exact)
        let most = fields.optional("most", values.exact)
        if let least, let most, least > most { log.report(fields.keyPosition("most"), "bounds.order", [least.text, most.text]) }
        return .number(least: least, most: most)
    }

    private func steps(_ fields: FieldReader) -> [InputForm.Step] {
        if let choices = fields.field("choices") {
            if fields.field("steps") != nil { log.report(fields.keyPosition("choices"), "choice.both") }
            let texts = fields.list("choices", values.text)
            fields.reportTwice(texts, in: "choices")
            if choices.list?.isEmpty == true { log.report(choices, "list.empty", ["choices"]) }
            return texts.map { InputForm.Step(text: $0, points: nil) }
        }
        guard let steps = fields.required("steps") else { return [] }
        guard let entries = steps.entries, !entries.isEmpty else {
            log.report(steps, "type.steps")
            return []
        }
        return entries.map { InputForm.Step(text: $0.key, points: $0.value.isNull ? nil : values.exact($0.value)) }
    }

    private func series(_ fields: FieldReader) -> Input.Kind {
        let parts = fields.list("parts", values.identifier)
        let length = fields.optional("length") { values.whole($0, in: 1...1_000) }
        if fields.field("parts") != nil, fields.field("length") != nil {
            log.report(fields.keyPosition("length"), "series.both")
        }
        fields.reportTwice(parts, in: "parts")
        return .series(parts: parts, length: length)
    }

    private func origin(_ node: DocumentNode) -> InputOrigin? {
        guard let text = values.text(node) else { return nil }
        guard let origin = InputOrigin(text) else {
            log.report(node, "input.from", [text])
            return nil
        }
        return origin
    }
}
