import Rules

extension OpenCycle.Pinned {
    func pin(in cycle: Cycle.ID) -> Pin {
        Pin(cycle: cycle, rulebook: rulebook, kinds: kinds.sorted(), within: within, settings: settings)
    }

    /// Throws unless the rulebook is published and fits these kinds under these settings, and no kind is taken.
    func check(taken: Set<Kind.ID>, in facts: some Facts) throws {
        let rulebook = try facts.require(rulebook).read()
        guard !kinds.isEmpty else { throw Refusal.blank("kinds") }
        guard (0...20).contains(within) else { throw Refusal.within(within) }
        var seen: Set<Kind.ID> = []
        for kind in kinds {
            _ = try facts.require(kind)
            guard seen.insert(kind).inserted, !taken.contains(kind) else { throw Refusal.kindPinned(kind) }
            guard rulebook.kinds.isEmpty || rulebook.kinds.contains(kind.text) else {
                throw Refusal.rulebookNotFor(kind, rulebook.id)
            }
        }
        try check(settings: rulebook)
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

    package static func rulebookNotFor(_ kind: Domain.Kind.ID, _ rulebook: String) -> Refusal {
        Refusal(.invalid, "cycles.rulebook-not-for-kind", [rulebook, kind.text])
    }

    /// Settings that are unknown, missing or unfit.
    package static func settings(_ rulebook: String, _ settings: [String]) -> Refusal {
        Refusal(.invalid, "cycles.settings", [rulebook, settings.joined(separator: ", ")])
    }
}
