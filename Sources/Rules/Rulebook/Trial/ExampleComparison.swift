/// Compares the runs of an example with what they should give.
struct ExampleComparison {
    let rulebook: Rulebook
    private(set) var compared = 0
    private(set) var differences: [ExampleOutcome.Difference] = []
    private var run = 1

    init(rulebook: Rulebook) {
        self.rulebook = rulebook
    }

    mutating func compare(_ example: Example.Run, number: Int) {
        run = number
        do {
            let result = try example.trial.run(rulebook)
            if !example.expected.mustAsk.isEmpty { check("must_ask", example.expected.mustAsk.joined(separator: ", "), "") }
            compare(result, example.expected)
        } catch let problems as SettingProblems {
            let asked = problems.list.filter { $0.key == "setting.not-given" }.map(\.setting)
            let isOnlyAsking = asked.count == problems.list.count
            let found = isOnlyAsking ? asked : problems.list.map { "\($0.setting): \($0.key)" }
            check("must_ask", example.expected.mustAsk.sorted().joined(separator: ", "), found.sorted().joined(separator: ", "))
        } catch {
            check("settings", "", "\(error)")
        }
    }

    private mutating func check(_ what: String, _ expected: String, _ found: String) {
        compared += 1
        guard expected != found else { return }
        differences.append(ExampleOutcome.Difference(run: run, what: what, expected: expected, found: found))
    }

    private mutating func compare(_ result: TrialResult, _ expected: Expected) {
        for id in expected.cases.keys.sorted() {
            for (name, outcome) in (expected.cases[id] ?? [:]).sorted(by: { $0.key < $1.key }) {
                guard let found = result.caseResult(id) else {
                    check("\(id).\(name)", "\(outcome)", "")
                    continue
                }
                if rulebook.grading(name) != nil {
                    let proposal = found.proposals.first { $0.grading == name }?.proposal
                    check("\(id).\(name)", outcome.text, proposal?.grade ?? proposal?.highest ?? "not_graded")
                } else {
                    compare(
                        outcome,
                        found.value(name) ?? .missing(Missing("no-such-column", [name])),
                        "\(id).\(name)",
                        name,
                        result
                    )
                }
            }
        }
        if let order = expected.order { check("order", order.joined(separator: ", "), result.order.joined(separator: ", ")) }
        for rule in expected.limits.keys.sorted() {
            for (group, number) in (expected.limits[rule] ?? [:]).sorted(by: { $0.key < $1.key }) {
                let found = result.limits.first { $0.rule == rule && $0.group == group }
                check("limits.\(rule)" + (group.isEmpty ? "" : ".\(group)"), "\(number)", found.map { "\($0.number)" } ?? "")
            }
        }
    }

    private mutating func compare(
        _ outcome: Expected.Outcome,
        _ value: Value,
        _ what: String,
        _ column: String,
        _ result: TrialResult
    ) {
        let found: String
        switch value {
        case .missing: found = "not_computable"
        default: found = value.settingText
        }
        guard case .number(let exact, let shown) = outcome, case .number = value else {
            check(what, outcome.text, found)
            return
        }
        if let exact { check(what, exact.text, found) }
        if let shown { check(what + ".shown", shown, result.shown(value, of: column) ?? "") }
    }
}

extension Expected.Outcome {
    /// The way it is written.
    var text: String {
        switch self {
        case .notComputable: "not_computable"
        case .number(let exact, let shown): exact?.text ?? shown ?? ""
        case .truth(let truth): truth ? "true" : "false"
        case .text(let text): text
        }
    }
}
