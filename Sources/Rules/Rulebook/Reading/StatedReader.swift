/// Reads fields that fix a value or leave it to a setting, `{setting: ID}`.
struct StatedReader {
    let context: ReadingContext

    private var values: ScalarReader { ScalarReader(log: context.log) }

    /// A share or other number.
    func number(_ node: DocumentNode) -> Stated<Exact>? {
        guard let id = setting(of: node) else { return values.exact(node).map { .fixed($0) } }
        check(node, id, kind: "number") { value in
            if case .number = value { true } else { false }
        }
        return .setting(id)
    }

    /// A word of a fixed list.
    func choice<Choice: RawRepresentable & CaseIterable & Hashable & Sendable>(
        _ node: DocumentNode,
        _ type: Choice.Type,
        allowed: [Choice]? = nil
    ) -> Stated<Choice>? where Choice.RawValue == String {
        let known = (allowed ?? Array(Choice.allCases)).map(\.rawValue)
        guard let id = setting(of: node) else {
            guard let text = node.text, known.contains(text), let choice = Choice(rawValue: text) else {
                values.oneOf(node, known)
                return nil
            }
            return .fixed(choice)
        }
        check(node, id, kind: known.joined(separator: ", ")) { value in
            if case .text(let text) = value { known.contains(text) } else { false }
        }
        return .setting(id)
    }

    private func setting(of node: DocumentNode) -> String? {
        guard let entries = node.entries, entries.map(\.key) == ["setting"], let value = entries.first?.value else { return nil }
        _ = values.reference(value, among: context.names.settings, "reference.setting")
        return value.text ?? ""
    }

    /// Every value the setting can have must do.
    private func check(_ node: DocumentNode, _ id: String, kind: String, _ fits: (Value) -> Bool) {
        guard let setting = context.settings[id] else { return }
        let possible = setting.choices + (setting.value.map { [$0] } ?? [])
        if !possible.allSatisfy(fits) { context.log.report(node, "setting.kind", [id, kind]) }
    }
}
