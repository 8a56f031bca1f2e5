import Rules

/// Which kinds of organisation already have which rulebooks.
struct TakenKinds {
    /// Kinds that are scored by a rulebook.
    private(set) var scored: Set<Kind.ID> = []
    /// The names of the rulebooks each kind has, whatever for.
    private(set) var names: [Kind.ID: Set<String>] = [:]

    init() {}

    init(by pins: [Pin], in facts: some Facts) throws {
        for pin in pins { add(pin.kinds, pin.purpose, name: try facts.require(pin.rulebook).name) }
    }

    mutating func add(_ kinds: [Kind.ID], _ purpose: Pin.Purpose, name: String) {
        if purpose == .scoring { scored.formUnion(kinds) }
        for kind in kinds { names[kind, default: []].insert(name) }
    }
}

extension OpenCycle.Pinned {
    func pin(in cycle: Cycle.ID, _ facts: some Facts) throws -> Pin {
        Pin(
            cycle: cycle,
            edition: try facts.require(rulebook),
            kinds: kinds.sorted(),
            within: within,
            settings: settings,
            purpose: purpose
        )
    }

    /// Throws unless the rulebook is published and fits these kinds under these settings, and no kind is taken; notes that they
    /// are taken now.
    func check(_ taken: inout TakenKinds, in facts: some Facts) throws {
        let rulebook = try facts.require(rulebook).read()
        guard !kinds.isEmpty else { throw Refusal.blank("kinds") }
        guard (0...20).contains(within) else { throw Refusal.within(within) }
        guard purpose == .duties || rulebook.isForScoring else { throw Refusal.nothingToScore(rulebook.id) }
        var seen: Set<Kind.ID> = []
        for kind in kinds {
            _ = try facts.require(kind)
            guard seen.insert(kind).inserted, purpose == .duties || !taken.scored.contains(kind) else {
                throw Refusal.kindPinned(kind)
            }
            guard taken.names[kind]?.contains(rulebook.id) != true else { throw Refusal.rulebookPinned(kind, rulebook.id) }
            guard rulebook.kinds.isEmpty || rulebook.kinds.contains(kind.text) else {
                throw Refusal.rulebookNotFor(kind, rulebook.id)
            }
        }
        try check(settings: rulebook)
        taken.add(kinds, purpose, name: rulebook.id)
    }

    private func check(settings rulebook: Rulebook) throws {
        do {
            _ = try rulebook.plan(settings: PinnedRulebook.settings(settings, for: rulebook))
        } catch let problems as SettingProblems {
            throw Refusal.settings(rulebook.id, problems.list.map(\.setting))
        } catch is FormulaMistakes {
            throw Refusal.settings(rulebook.id, settings.keys.sorted())
        }
    }
}

extension Refusal {
    package static func within(_ depth: Int) -> Refusal {
        Refusal(.invalid, "cycles.within", [String(depth)])
    }

    package static func kindPinned(_ kind: Domain.Kind.ID) -> Refusal {
        Refusal(.conflict, "cycles.kind-pinned", [kind.text])
    }

    /// The kind already has a version of that rulebook.
    package static func rulebookPinned(_ kind: Domain.Kind.ID, _ rulebook: String) -> Refusal {
        Refusal(.conflict, "cycles.rulebook-pinned", [rulebook, kind.text])
    }

    /// The rulebook has no score and no grades, so nothing can be computed by it.
    package static func nothingToScore(_ rulebook: String) -> Refusal {
        Refusal(.invalid, "cycles.nothing-to-score", [rulebook])
    }

    package static func rulebookNotFor(_ kind: Domain.Kind.ID, _ rulebook: String) -> Refusal {
        Refusal(.invalid, "cycles.rulebook-not-for-kind", [rulebook, kind.text])
    }

    /// Settings that are unknown, missing or unfit.
    package static func settings(_ rulebook: String, _ settings: [String]) -> Refusal {
        Refusal(.invalid, "cycles.settings", [rulebook, settings.joined(separator: ", ")])
    }
}
