/// Reads `examples`.
struct ExamplesReader {
    /// What can stand under `expected` beside columns and gradings.
    private static let together = ["cases", "order", "limits", "must_ask"]

    /// The rulebook without its examples.
    let rulebook: Rulebook
    let log: MistakeLog
    private var values: ScalarReader { ScalarReader(log: log) }

    init(_ rulebook: Rulebook, log: MistakeLog) {
        self.rulebook = rulebook
        self.log = log
    }

    func read(_ root: FieldReader) -> [Example] {
        let examples = root.list("examples", example)
        root.reportTwice(examples.map(\.name), in: "examples")
        return examples
    }

    private func example(_ node: DocumentNode) -> Example? {
        let keys = ["name", "derived_by", "inputs", "expected", "also"] + TrialReader.keys
        let fields = FieldReader(node, keys: keys, log: log)
        guard fields.isMapping else { return nil }
        let reader = TrialReader(rulebook, log: log)
        let trial = reader.read(fields)
        let first = run(trial, fields, settings: node)
        let further = fields.list("also") { again in
            let more = FieldReader(again, keys: ["settings", "peers", "expected"], log: log)
            let settings = more.optional("settings", reader.settings) ?? trial.settings
            let peers = more.field("peers") == nil ? trial.peers : reader.read(more).peers
            return run(Trial(settings: settings, peers: peers, cases: trial.cases), more, settings: again)
        }
        return Example(
            name: fields.required("name", values.text) ?? "",
            derivedBy: fields.optional("derived_by", values.words),
            runs: [first] + further
        )
    }

    private func run(_ trial: Trial, _ fields: FieldReader, settings node: DocumentNode) -> Example.Run {
        let found = fields.required("expected") { expected($0, trial) }
        let run = Example.Run(trial: trial, expected: found ?? Expected(cases: [:], limits: [:], order: nil, mustAsk: []))
        if run.expected.mustAsk.isEmpty { TrialReader(rulebook, log: log).checkSettings(trial, node) }
        return run
    }

    private func expected(_ node: DocumentNode, _ trial: Trial) -> Expected? {
        guard let entries = node.entries, !entries.isEmpty else {
            log.report(node, "type.mapping", [(rulebook.columnIDs + Self.together).joined(separator: ", ")])
            return nil
        }
        let fields = FieldReader(node, keys: entries.map(\.key), log: log)
        var cases: [String: [String: Expected.Outcome]] = [:]
        for entry in entries where !Self.together.contains(entry.key) {
            guard let only = trial.cases.first, trial.cases.count == 1 else {
                if outcome(entry) != nil { log.report(entry.keyPosition, "example.which-case", [entry.key]) }
                continue
            }
            cases[only.id, default: [:]][entry.key] = outcome(entry)
        }
        let known = trial.cases.map(\.id)
        for entry in fields.mapping("cases", of: known) {
            guard values.reference(entry.keyNode, among: known, "reference.case") != nil else { continue }
            let inside = FieldReader(entry.value, keys: entry.value.entries?.map(\.key) ?? known, log: log)
            for inner in inside.node.entries ?? [] { cases[entry.key, default: [:]][inner.key] = outcome(inner) }
        }
        let order = fields.field("order").map { _ in
            fields.list("order") { values.reference($0, among: known, "reference.case") }
        }
        let mustAsk = fields.list("must_ask") {
            values.reference($0, among: rulebook.settings.map(\.id), "reference.setting")
        }
        return Expected(cases: cases, limits: limits(fields), order: order, mustAsk: mustAsk)
    }

    private func outcome(_ entry: DocumentNode.Entry) -> Expected.Outcome? {
        let gradings = rulebook.gradings.map(\.id)
        let known = rulebook.columnIDs + gradings
        guard values.reference(entry.keyNode, among: known, "reference.expected") != nil else { return nil }
        if let grading = rulebook.grading(entry.key) {
            let grades = ["not_graded"] + grading.names.map(\.id)
            return values.reference(entry.value, among: grades, "reference.grade").map { .text($0) }
        }
        if entry.value.entries != nil { return precise(entry.value) }
        if entry.value.text == "not_computable" { return .notComputable }
        return values.value(entry.value).map { value in
            switch value {
            case .number(let number): .number(exact: number, shown: nil)
            case .truth(let truth): .truth(truth)
            default: .text(value.settingText)
            }
        }
    }

    private func precise(_ node: DocumentNode) -> Expected.Outcome? {
        let fields = FieldReader(node, keys: ["exact", "shown"], log: log)
        let exact = fields.optional("exact", values.exact)
        let shown = fields.optional("shown", values.text)
        if exact == nil, shown == nil { log.report(node, "key.missing", ["exact"]) }
        return .number(exact: exact, shown: shown)
    }

    private func limits(_ fields: FieldReader) -> [String: [String: Int]] {
        let rules = rulebook.gradings.flatMap(\.shares).map(\.id)
        var limits: [String: [String: Int]] = [:]
        for entry in fields.mapping("limits", of: rules) {
            guard let rule = values.reference(entry.keyNode, among: rules, "reference.share") else { continue }
            guard let classes = entry.value.entries else {
                limits[rule] = values.whole(entry.value, in: 0...10_000_000).map { ["": $0] }
                continue
            }
            for inner in classes { limits[rule, default: [:]][inner.key] = values.whole(inner.value, in: 0...10_000_000) }
        }
        return limits
    }
}
