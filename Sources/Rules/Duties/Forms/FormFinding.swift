/// Something about a filled form that must be mended, or explained.
package struct FormFinding: Hashable, Sendable {
    package enum Subject: Hashable, Sendable {
        case field(String)
        case check(String)
    }

    package let subject: Subject
    /// The name of the field, or what should hold.
    package let label: Label
    package let severity: Reporting.Check.Severity
    package let words: Phrase

    /// Whether it is an empty field that must be filled.
    package var isGap: Bool { words.key == Self.gap }

    private static let gap = "forms.finding.empty"

    static func of(_ field: EntryForm.Field, _ text: String?) -> [FormFinding] {
        guard let text, !text.isEmpty else {
            return field.isOptional ? [] : [error(field, gap, [])]
        }
        switch field.kind {
        case .text: return []
        case .number(let least, let most): return number(field, text, least, most)
        case .whole(let least, let most):
            guard let number = Exact(text), !number.isWhole else { return self.number(field, text, least, most) }
            return [error(field, "forms.finding.not-whole", [.text(text)])]
        }
    }

    private static func number(_ field: EntryForm.Field, _ text: String, _ least: Exact?, _ most: Exact?) -> [FormFinding] {
        guard let number = Exact(text) else { return [error(field, "forms.finding.not-a-number", [.text(text)])] }
        if let least, number < least { return [error(field, "forms.finding.below", [.text(text), .text(least.text)])] }
        if let most, number > most { return [error(field, "forms.finding.above", [.text(text), .text(most.text)])] }
        return []
    }

    private static func error(_ field: EntryForm.Field, _ key: String, _ more: [Phrase.Argument]) -> FormFinding {
        FormFinding(
            subject: .field(field.id),
            label: field.label,
            severity: .error,
            words: Phrase(key, [.label(field.label)] + more)
        )
    }
}
