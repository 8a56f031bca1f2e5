/// Cases to try a rulebook with.
package struct Trial: Hashable, Sendable {
    package struct Case: Hashable, Sendable {
        package let id: String
        package let label: Label?
        /// `""` where there is one class only.
        package let group: String
        /// Input or ballot id → value.
        package let values: [String: Value]

        package init(id: String, label: Label? = nil, group: String = "", values: [String: Value]) {
            self.id = id
            self.label = label
            self.group = group
            self.values = values
        }

        package var peer: Peer { Peer(id: id, group: group, values: values) }
    }

    package let settings: [String: Value]
    package let peers: PeerCounts
    package let cases: [Case]

    package init(settings: [String: Value] = [:], peers: PeerCounts = .listed, cases: [Case]) {
        self.settings = settings
        self.peers = peers
        self.cases = cases
    }

    /// Reads a file of cases; settings, inputs and their values are checked against the rulebook.
    package static func read(_ text: String, for rulebook: Rulebook) -> Result<Trial, Mistakes> {
        switch Document.read(text) {
        case .failure(let mistakes): return .failure(mistakes)
        case .success(let document):
            let log = MistakeLog()
            log.add(document.mistakes)
            let reader = TrialReader(rulebook, log: log)
            let trial = reader.read(FieldReader(document.root, keys: TrialReader.keys, log: log))
            reader.checkSettings(trial, document.root)
            reader.checkCases(trial, document.root)
            return log.mistakes.isEmpty ? .success(trial) : .failure(Mistakes(log.sorted))
        }
    }
}
