/// Writes articles out as a rulebook.
struct ArticleText {
    let head: ArticleImport.Head
    let rows: [ArticleRow]

    var text: String {
        let groups = rows.map(\.group).reduce(into: [String]()) { known, group in
            if !group.isEmpty, !known.contains(group) { known.append(group) }
        }
        var lines = [
            "rulebook: \(Rulebook.format)", "id: \(quoted(head.id))", "version: \(head.version)",
            "label: \(label(head.label))", "source: {publisher: \(quoted(head.publisher))}",
            "applies_to: [\(quoted(head.appliesTo))]",
        ]
        if !head.kinds.isEmpty { lines.append("kinds: [\(head.kinds.map(quoted).joined(separator: ", "))]") }
        lines += ["articles:", "  expected: \(rows.count)"]
        if !groups.isEmpty {
            lines.append("  groups:")
            for (index, group) in groups.enumerated() {
                let expected = rows.count { $0.group == group }
                lines.append("    - {id: g\(index + 1), label: \(label(group)), expected: \(expected)}")
            }
        }
        lines.append("  list:")
        for (index, row) in rows.enumerated() {
            var parts = ["id: a\(index + 1)"]
            if !row.number.isEmpty { parts.append("number: \(quoted(row.number))") }
            if let group = groups.firstIndex(of: row.group) { parts.append("group: g\(group + 1)") }
            parts.append("text: \(label(row.text))")
            if row.rhythm != nil { parts.append("duties: [d\(index + 1)]") }
            lines.append("    - {\(parts.joined(separator: ", "))}")
        }
        return (lines + duties + burden).joined(separator: "\n") + "\n"
    }

    private var duties: [String] {
        let counted = rows.enumerated().compactMap { index, row in row.rhythm.map { (index, row, $0) } }
        guard !counted.isEmpty else { return [] }
        return ["duties:"]
            + counted.map { index, row, rhythm in
                var parts = [
                    "id: d\(index + 1)", "label: \(label(row.text))", "source: {note: \(quoted(head.publisher))}",
                    "softness: \(rhythm.softness.rawValue)", "type: cadence",
                    "events: [\(rhythm.events.map(quoted).joined(separator: ", "))]", "least: \(rhythm.least.text)",
                    "per: \(rhythm.per.rawValue)",
                ]
                if let gap = rhythm.longestGap { parts.append("longest_gap: \(gap.text)") }
                return "  - {\(parts.joined(separator: ", "))}"
            }
    }

    private var burden: [String] {
        let timed = rows.enumerated().compactMap { index, row in row.minutes.map { (index, row, $0) } }
        guard !timed.isEmpty else { return [] }
        return ["burden:"]
            + timed.map { index, row, minutes in
                let times = row.rhythm.map { $0.least * Exact($0.per.timesAYear) } ?? 1
                let of = row.rhythm == nil ? "a\(index + 1)" : "d\(index + 1)"
                return "  - {of: \(of), minutes: \(minutes.text), times: \(times.text)}"
            }
    }

    private func label(_ text: String) -> String { "{\(Label.mainLanguage): \(quoted(text))}" }

    /// A text as a YAML string that can hold anything.
    private func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n", "\r", "\t": result += " "
            default:
                // Other control characters have no business in an article.
                if scalar.properties.generalCategory != .control { result.unicodeScalars.append(scalar) }
            }
        }
        return result + "\""
    }
}

extension Duty.Rhythm {
    /// How often it comes in a year; a school year has two terms.
    fileprivate var timesAYear: Int { months.map { 12 / $0 } ?? 2 }
}
