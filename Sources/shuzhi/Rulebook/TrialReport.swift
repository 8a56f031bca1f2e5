import Language
import Rules

/// The answer of `rulebook try` for people: a table of the cases, why what is as it is, and the limits.
struct TrialReport {
    private let result: TrialResult
    private let words: Words

    init(_ result: TrialResult, words: Words) {
        self.result = result
        self.words = words
    }

    var text: String {
        ([table] + reasons + limits).joined(separator: "\n")
    }

    private var rulebook: Rulebook { result.plan.rulebook }
    private var language: String { words.language.rawValue }

    /// The score, without audit items; where there is none, the audit items.
    private var columns: [String] {
        let score = rulebook.score.map(\.id)
        return score.isEmpty ? result.cases.first?.columns.map(\.id) ?? [] : score
    }

    private var table: String {
        let classed = result.cases.contains { !$0.group.isEmpty }
        var headings: [(heading: String, alignment: Table.Alignment)] = [(words("cli.trial.case"), .left)]
        if classed { headings.append((words("cli.trial.class"), .left)) }
        headings += columns.map { (rulebook.label(of: $0, in: language), .right) }
        if rulebook.order != nil { headings.append((words("cli.trial.place"), .right)) }
        headings += rulebook.gradings.map { ($0.label.text(in: language), .left) }
        var table = Table(headings)
        for line in result.cases {
            var row = [line.trial.label?.text(in: language) ?? line.trial.id]
            if classed { row.append(line.group) }
            row += columns.map { shown(line.value($0), of: $0) }
            if rulebook.order != nil { row.append(place(of: line)) }
            row += line.proposals.map { grade($0.proposal, of: $0.grading) }
            table.add(row)
        }
        return table.text
    }

    private func place(of line: TrialResult.CaseResult) -> String {
        guard let place = line.place else { return words("cli.trial.none") }
        return line.isTied ? words("cli.trial.tied", "\(place)") : "\(place)"
    }

    private func grade(_ proposal: Proposal, of grading: String) -> String {
        func label(_ grade: String) -> String {
            rulebook.grading(grading)?.name(grade)?.label.text(in: language) ?? grade
        }
        if let grade = proposal.grade { return label(grade) }
        return proposal.highest.map { words("cli.trial.up-to", label($0)) } ?? words("cli.trial.none")
    }

    private func shown(_ value: Value?, of column: String) -> String {
        switch value {
        case .number(let number): result.shown(.number(number), of: column) ?? number.text
        case .truth(let truth): truth ? "✔" : "✘"
        case .text(let text): text
        case .missing: words("cli.trial.not-computable")
        case .series, .groups, .tally, nil: words("cli.trial.none")
        }
    }

    private var reasons: [String] {
        result.cases.flatMap { line in
            let name = line.trial.label?.text(in: language) ?? line.trial.id
            let missing = columns.compactMap { column -> String? in
                guard case .missing(let reason) = line.value(column) else { return nil }
                let label = rulebook.label(of: column, in: language)
                return words("cli.trial.reason", name, label, words.missing(key: reason.key, arguments: reason.arguments))
            }
            let binds = line.proposals.flatMap { grading, proposal in
                let label = rulebook.grading(grading)?.label.text(in: language) ?? grading
                return proposal.binds.map { bind in
                    words("cli.trial.reason", name, label, bind.phrase.text(in: language) { words.text($0, $1) })
                }
            }
            return missing + binds
        }
    }

    private var limits: [String] {
        result.limits.map { limit in
            let name = limit.group.isEmpty ? limit.rule : "\(limit.rule) (\(limit.group))"
            let label = rulebook.grading(limit.grading)?.label.text(in: language) ?? limit.grading
            let text = words("cli.trial.limit.\(limit.kind.rawValue)", label, name, "\(limit.peers)", "\(limit.number)")
            return limit.proposed.map { words("cli.trial.proposed", text, "\($0)") } ?? text
        }
    }
}
