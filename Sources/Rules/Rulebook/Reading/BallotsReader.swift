/// Reads `ballots`.
struct BallotsReader {
    let context: ReadingContext
    private var log: MistakeLog { context.log }

    init(context: ReadingContext) {
        self.context = context
    }

    func read(_ node: DocumentNode) -> Ballot? {
        let fields = FieldReader(node, keys: ["id", "label", "options", "items", "groups", "empty"], log: log)
        guard fields.isMapping else { return nil }
        let id = fields.formulaName()
        let label = fields.label()
        let options = fields.requiredList("options", option)
        fields.reportTwice(options.map(\.id), in: "options")
        if !options.isEmpty, options.allSatisfy({ $0.value == nil }) {
            log.report(fields.keyPosition("options"), "ballot.nothing-counts")
        }
        let shares = ShareListReader(log: log)
        return Ballot(
            id: id,
            label: label,
            options: options,
            items: shares.read(fields, "items", isRequired: false),
            groups: shares.read(fields, "groups", isRequired: false),
            empty: fields.required("empty") { StatedReader(context: context).choice($0, EmptyPolicy.self) }
                ?? .fixed(.notComputable)
        )
    }

    private func option(_ node: DocumentNode) -> Ballot.Option? {
        let fields = FieldReader(node, keys: ["id", "label", "value", "excluded"], log: log)
        guard fields.isMapping else { return nil }
        let id = fields.id()
        let label = fields.label()
        let excluded = fields.optional("excluded", fields.values.truth) ?? false
        if excluded {
            if fields.field("value") != nil { log.report(fields.keyPosition("value"), "option.both", [id]) }
            return Ballot.Option(id: id, label: label, value: nil)
        }
        guard fields.field("value") != nil else {
            log.report(node, "option.neither", [id])
            return Ballot.Option(id: id, label: label, value: .zero)
        }
        return Ballot.Option(id: id, label: label, value: fields.optional("value", fields.values.exact) ?? .zero)
    }
}
