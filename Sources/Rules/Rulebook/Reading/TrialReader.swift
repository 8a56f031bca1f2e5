/// Reads cases: those of a file to try, and those of the examples of a rulebook.
struct TrialReader {
    static let keys = ["settings", "peers", "cases"]
    /// The id of a case that was given by its inputs alone.
    static let onlyCase = "1"

    let rulebook: Rulebook
    let log: MistakeLog
    private var values: ScalarReader { ScalarReader(log: log) }

    init(_ rulebook: Rulebook, log: MistakeLog) {
        self.rulebook = rulebook
        self.log = log
    }

    func read(_ fields: FieldReader) -> Trial {
        var cases = fields.list("cases", trialCase)
        reportTwice(fields.field("cases")?.list ?? [])
        if let inputs = fields.field("inputs") {
            if !cases.isEmpty { log.report(fields.keyPosition("inputs"), "example.inputs-and-cases") }
            cases = [Trial.Case(id: Self.onlyCase, values: self.inputs(inputs))]
        }
        let peers = fields.optional("peers", peers) ?? .listed
        if let node = fields.field("peers") { check(peers, cases, at: node) }
        return Trial(settings: fields.optional("settings", settings) ?? [:], peers: peers, cases: cases)
    }

    func settings(_ node: DocumentNode) -> [String: Value] {
        guard let entries = node.entries else {
            log.report(node, "type.mapping", [rulebook.settings.map(\.id).joined(separator: ", ")])
            return [:]
        }
        var settings: [String: Value] = [:]
        for entry in entries {
            settings[entry.key] = entry.value.isNull ? nil : values.value(entry.value)
        }
        return settings
    }

    /// Reports the settings the rulebook cannot be used with, each where it stands.
    func checkSettings(_ trial: Trial, _ node: DocumentNode) {
        do throws(SettingProblems) {
            _ = try rulebook.settingValues(given: trial.settings)
        } catch {
            let entries = node["settings"]?.entries ?? []
            for problem in error.list {
                let place = entries.first { $0.key == problem.setting }?.keyPosition ?? node.position
                log.report(place, problem.key, problem.arguments)
            }
        }
    }

    /// Reports that there is nothing to try: no case is given, and no number of peers to count limits for.
    func checkCases(_ trial: Trial, _ node: DocumentNode) {
        guard trial.cases.isEmpty, trial.peers == .listed, log.mistakes.isEmpty else { return }
        let place = node.entries?.first { $0.key == "cases" }?.keyPosition ?? node.position
        log.report(place, "trial.no-cases")
    }

    /// Reports each id of a case that another has already, where it stands.
    private func reportTwice(_ cases: [DocumentNode]) {
        var lines: [String: Int] = [:]
        for node in cases.compactMap({ $0["id"] }) {
            guard let id = node.text else { continue }
            if let line = lines[id] { log.report(node, "id.twice", [id, "\(line)"]) }
            lines[id] = lines[id] ?? node.position.line
        }
    }

    private func trialCase(_ node: DocumentNode) -> Trial.Case? {
        let fields = FieldReader(node, keys: ["id", "label", "class", "inputs"], log: log)
        guard fields.isMapping else { return nil }
        return Trial.Case(
            id: fields.required("id", values.text) ?? "",
            label: fields.optional("label", values.words),
            group: fields.optional("class", values.text) ?? "",
            values: fields.optional("inputs", inputs) ?? [:]
        )
    }

    private func inputs(_ node: DocumentNode) -> [String: Value] {
        guard let entries = node.entries else {
            log.report(node, "type.mapping", [(rulebook.inputs.map(\.id) + rulebook.ballots.map(\.id)).joined(separator: ", ")])
            return [:]
        }
        let reader = InputValueReader(log: log)
        let known = rulebook.inputs.map(\.id) + rulebook.ballots.map(\.id)
        var found: [String: Value] = [:]
        for entry in entries {
            if entry.value.isNull {
                _ = values.reference(entry.keyNode, among: known, "reference.input")
            } else if let input = rulebook.input(entry.key) {
                found[entry.key] = reader.value(entry.value, of: input)
            } else if let ballot = rulebook.ballot(entry.key) {
                found[entry.key] = reader.tally(entry.value, of: ballot)
            } else {
                _ = values.reference(entry.keyNode, among: known, "reference.input")
            }
        }
        return found
    }

    private func peers(_ node: DocumentNode) -> PeerCounts? {
        let range = 0...10_000_000
        guard let entries = node.entries else {
            return values.whole(node, in: 1...range.upperBound).map { PeerCounts(total: $0, byClass: [:]) }
        }
        var byClass: [String: Int] = [:]
        for entry in entries { byClass[entry.key] = values.whole(entry.value, in: range) }
        return PeerCounts(total: nil, byClass: byClass)
    }

    private func check(_ peers: PeerCounts, _ cases: [Trial.Case], at node: DocumentNode) {
        if let total = peers.total, total < cases.count {
            log.report(node, "peers.fewer", ["\(total)", "\(cases.count)"])
        }
        for (group, size) in peers.byClass.sorted(by: { $0.key < $1.key }) {
            let listed = cases.filter { $0.group == group }.count
            if size < listed { log.report(node[group] ?? node, "peers.fewer", ["\(size)", "\(listed)"]) }
        }
    }
}

extension DocumentNode.Entry {
    /// The key as a piece of the document, for reporting what is wrong with it.
    var keyNode: DocumentNode { DocumentNode(content: .scalar(key, plain: true), position: keyPosition) }
}
