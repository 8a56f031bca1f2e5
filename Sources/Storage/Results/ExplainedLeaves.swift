import Domain
import Rules

/// The records behind the inputs of one organisation, and with them the trees of its score.
struct ExplainedLeaves {
    private let rulebook: Rulebook
    private var sources: [String: [ExplainedStep.Source]] = [:]

    init(
        _ trees: [Explanation],
        of card: Scorecard,
        under pinned: PinnedRulebook,
        from connection: any Connection
    ) throws {
        rulebook = pinned.rulebook
        let ledger = SQLLedger(connection)
        let organisation = try ledger.require(card.organisation)
        let gathering = try InputGathering(pinned, of: [organisation], before: card.recordedIn, in: ledger)
        let inputs = Set(trees.flatMap(Self.inputs)).sorted()
        let found = inputs.map { ($0, gathering.sources(of: $0, for: organisation)) }
        let stamps = try EntryStamps(found.flatMap { $0.1.map(\.entry) }, from: connection)
        for (input, provenances) in found {
            sources[input] = try provenances.map { provenance in
                guard let stamp = stamps[provenance.entry] else { throw Fault("no entry \(provenance.entry)") }
                return ExplainedStep.Source(
                    table: provenance.table,
                    record: provenance.record,
                    stamp: stamp,
                    origin: try Self.origin(of: provenance, in: ledger)
                )
            }
        }
    }

    func step(_ tree: Explanation) -> ExplainedStep {
        ExplainedStep(
            key: tree.key,
            arguments: tree.arguments,
            labels: labels(of: tree),
            fragment: tree.fragment,
            value: tree.value,
            shown: shown(tree),
            reference: tree.reference,
            sources: tree.reference.flatMap { Self.input($0).flatMap { sources[$0] } } ?? [],
            children: tree.children.map { step($0) }
        )
    }

    private static func inputs(in tree: Explanation) -> [String] {
        (tree.reference.flatMap(input).map { [$0] } ?? []) + tree.children.flatMap(inputs)
    }

    private static func input(_ reference: Explanation.Reference) -> String? {
        guard case .input(let id) = reference else { return nil }
        return id
    }

    private func labels(of tree: Explanation) -> [String: String] {
        let id: String
        switch tree.reference {
        case .input(let name), .column(let name), .setting(let name): id = name
        case .peers, nil: return [:]
        }
        let raw = rulebook.audit.first { "\($0.id)_raw" == id }
        let languages = Set(rulebook.label.texts.keys).sorted()
        return Dictionary(languages.map { ($0, rulebook.label(of: raw?.id ?? id, in: $0)) }) { first, _ in first }
    }

    private func shown(_ tree: Explanation) -> String? {
        guard case .number(let number) = tree.value else { return nil }
        var decimals = rulebook.display?.decimals ?? 2
        if case .column(let id)? = tree.reference, let own = rulebook.score.first(where: { $0.id == id })?.decimals {
            decimals = own
        }
        return number.shown(decimals: decimals, rounding: rulebook.display?.rounding ?? .halfUp)
    }

    private static func origin(of provenance: Provenance, in ledger: SQLLedger) throws -> String? {
        switch provenance.table {
        case Activity.shape.table: try ledger.find(Activity.ID(provenance.record))?.origin.rawValue
        case AuditScore.shape.table: try ledger.find(AuditScore.ID(provenance.record))?.origin.rawValue
        case BallotCount.shape.table: try ledger.find(BallotCount.ID(provenance.record))?.origin.rawValue
        case Problem.shape.table: try ledger.find(Problem.ID(provenance.record))?.origin.rawValue
        default: nil
        }
    }
}
