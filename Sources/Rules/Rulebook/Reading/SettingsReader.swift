/// Reads `settings`.
struct SettingsReader {
    let log: MistakeLog

    func read(_ node: DocumentNode) -> Setting? {
        let fields = FieldReader(node, keys: ["id", "label", "value", "choices", "note", "local"], log: log)
        guard fields.isMapping else { return nil }
        let id = fields.formulaName()
        let label = fields.label()
        let value = fields.optional("value", fields.values.value)
        let choices = fields.list("choices", fields.values.value)
        let note = fields.optional("note", fields.values.words)
        let isLocal = fields.optional("local", fields.values.truth) ?? false
        if let value, !choices.isEmpty, !choices.contains(value), let field = fields.field("value") {
            log.report(field, "setting.not-a-choice", [id, choices.map(\.settingText).joined(separator: ", ")])
        }
        return Setting(id: id, label: label, value: value, choices: choices, note: note, isLocal: isLocal)
    }
}

extension Value {
    /// The way a setting's value is written.
    package var settingText: String {
        switch self {
        case .number(let number): number.text
        case .truth(let truth): truth ? "true" : "false"
        case .text(let text): text
        case .series, .groups, .tally, .missing: ""
        }
    }
}
