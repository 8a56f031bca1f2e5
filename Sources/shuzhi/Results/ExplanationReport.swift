import Domain
import Language
import Rules
import Storage

/// How a score came about, as an indented tree or as JSON.
struct ExplanationReport {
    private let answer: ExplainScore.Answer
    private let words: Words

    init(_ answer: ExplainScore.Answer, words: Words) {
        self.answer = answer
        self.words = words
    }

    var text: String {
        (["\(answer.name) (\(answer.code))"] + answer.columns.flatMap { lines($0, indent: "  ") }).joined(separator: "\n")
    }

    var json: String {
        get throws {
            try JSONText.of(Root(code: answer.code, name: answer.name, columns: answer.columns.map(step)))
        }
    }

    private func lines(_ step: ExplainedStep, indent: String) -> [String] {
        var line = "\(indent)\(name(step)) = \(shown(step))"
        if !step.fragment.isEmpty, step.fragment != shown(step) { line += "    \(step.fragment)" }
        let sources = step.sources.map { source in
            let record = words(
                "cli.explain.source",
                source.table,
                source.record,
                "\(source.stamp.entry)",
                source.stamp.actor,
                Moment(source.stamp.at).text
            )
            let origin = source.origin.flatMap { words.has("cli.origin.\($0)") ? words("cli.origin.\($0)") : $0 }
            return indent + "  ← " + record + (origin.map { " (\($0))" } ?? "")
        }
        return [line] + sources + step.children.flatMap { lines($0, indent: indent + "  ") }
    }

    private func name(_ step: ExplainedStep) -> String {
        let label = words.label(step.labels)
        let key = "rules.explain.\(step.key)"
        guard !label.isEmpty else { return words.text(key, step.arguments) }
        return step.arguments.isEmpty ? label : words.text(key, [label] + step.arguments.dropFirst())
    }

    private func shown(_ step: ExplainedStep) -> String {
        step.shown ?? text(of: step.value) ?? words("cli.trial.none")
    }

    private func text(of value: Value) -> String? {
        switch value {
        case .number(let number): number.text
        case .truth(let truth): words(truth ? "cli.true" : "cli.false")
        case .text(let text): text
        case .missing(let missing): words.missing(key: missing.key, arguments: missing.arguments)
        case .series(let parts): parts.map { text(of: $0) ?? "" }.joined(separator: ", ")
        case .groups(let groups):
            groups.sorted { $0.key < $1.key }.map { "\($0.key): \(text(of: $0.value) ?? "")" }.joined(separator: ", ")
        case .tally: nil
        }
    }

    private struct Root: Encodable {
        let code: String
        let name: String
        let columns: [Step]
    }

    private struct Step: Encodable {
        struct Source: Encodable {
            let table: String
            let record: String
            let entry: Int64
            let at: String
            let actor: String
            let command: String
            let origin: String?
        }

        let name: String
        let formula: String?
        let value: String?
        let shown: String?
        let missing: String?
        let sources: [Source]
        let steps: [Step]
    }

    private func step(_ step: ExplainedStep) -> Step {
        var missing: String?
        if case .missing(let reason) = step.value { missing = words.missing(key: reason.key, arguments: reason.arguments) }
        return Step(
            name: name(step),
            formula: step.fragment.isEmpty ? nil : step.fragment,
            value: missing == nil ? text(of: step.value) : nil,
            shown: step.shown,
            missing: missing,
            sources: step.sources.map {
                Step.Source(
                    table: $0.table,
                    record: $0.record,
                    entry: $0.stamp.entry,
                    at: Moment($0.stamp.at).text,
                    actor: $0.stamp.actor,
                    command: $0.stamp.command,
                    origin: $0.origin
                )
            },
            steps: step.children.map(self.step)
        )
    }
}
