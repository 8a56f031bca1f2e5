package import Rules

/// A pin with its rulebook read and its settings in force.
package struct PinnedRulebook: Sendable {
    package let pin: Pin
    package let rulebook: Rulebook
    package let plan: ScoringPlan

    /// The values the settings' texts stand for, by the kind each setting has in the rulebook.
    ///
    /// A setting without value or choices of its own takes a number where the text is one, a truth for `true` and `false`, and
    /// else the text.
    package static func settings(_ texts: [String: String], for rulebook: Rulebook) -> [String: Value] {
        var values: [String: Value] = [:]
        for (id, text) in texts {
            let setting = rulebook.settings.first { $0.id == id }
            values[id] = value(text, like: setting?.value ?? setting?.choices.first)
        }
        return values
    }

    private static func value(_ text: String, like example: Value?) -> Value {
        if case .text? = example { return .text(text) }
        if text == "true" || text == "false" { return .truth(text == "true") }
        return Exact(text).map { .number($0) } ?? .text(text)
    }
}

/// A pin with the duties of its rulebook, under the settings in force.
package struct PinnedDuties: Sendable {
    package let pin: Pin
    package let rulebook: Rulebook
    package let plan: DutyPlan
}

extension Rulebook {
    /// Whether it has something to score or to grade; otherwise it can be pinned for its duties alone.
    package var isForScoring: Bool { !score.isEmpty || !gradings.isEmpty || !audit.isEmpty }

    /// Whether it has something that is owed, counted or filled in.
    package var isForDuties: Bool { !duties.isEmpty || !counters.isEmpty || !forms.isEmpty }
}

extension Facts {
    /// The rulebooks a cycle is held to, whatever for, in the order of the pins' ids.
    package func pins(of cycle: Cycle.ID) throws -> [Pin] {
        try list(Match<Pin>("cycle", .id(cycle)))
    }

    /// The rulebooks a cycle is scored by, in the order of the pins' ids.
    package func scoringPins(of cycle: Cycle.ID) throws -> [Pin] {
        try pins(of: cycle).filter { $0.purpose == .scoring }
    }

    /// The duties an organisation is held to in a cycle: those of every rulebook pinned for its kind, be it for scoring or for
    /// duties; empty where there are none.
    package func dutyRulebooks(for organisation: Organisation, in cycle: Cycle.ID) throws -> [PinnedDuties] {
        try pins(of: cycle).filter { $0.kinds.contains(organisation.kind) }.compactMap { try pinnedDuties($0) }
    }

    /// The duties of a pinned rulebook; nil where it has neither duties nor counters nor forms.
    package func pinnedDuties(_ pin: Pin) throws -> PinnedDuties? {
        let edition = pin.rulebook.text
        let rulebook = try RulebookShelf.shared.rulebook(edition, text: try require(pin.rulebook).text)
        guard rulebook.isForDuties else { return nil }
        let plan = try RulebookShelf.shared.dutyPlan(edition, settings: pin.settings) {
            try rulebook.dutyPlan(settings: PinnedRulebook.settings(pin.settings, for: rulebook))
        }
        return PinnedDuties(pin: pin, rulebook: rulebook, plan: plan)
    }

    /// The pin with its rulebook, read.
    package func pinned(_ pin: Pin) throws -> PinnedRulebook {
        let edition = pin.rulebook.text
        let rulebook = try RulebookShelf.shared.rulebook(edition, text: try require(pin.rulebook).text)
        let plan = try RulebookShelf.shared.plan(edition, settings: pin.settings) {
            try rulebook.plan(settings: PinnedRulebook.settings(pin.settings, for: rulebook))
        }
        return PinnedRulebook(pin: pin, rulebook: rulebook, plan: plan)
    }

    /// The rulebook an organisation is scored by in a cycle.
    ///
    /// - Throws: the refusal that its kind has none.
    package func pinnedRulebook(for organisation: Organisation, in cycle: Cycle.ID) throws -> PinnedRulebook {
        guard let pin = try scoringPins(of: cycle).first(where: { $0.kinds.contains(organisation.kind) }) else {
            throw Refusal.kindNotPinned(organisation.kind, cycle)
        }
        return try pinned(pin)
    }

    /// The open organisations a pin is for, in the order of their codes.
    package func organisations(under pin: Pin) throws -> [Organisation] {
        try pin.kinds
            .flatMap { try list(Match<Organisation>("kind", .id($0)).and("state", .text(Organisation.State.open.rawValue))) }
            .sorted { $0.id < $1.id }
    }
}

extension Refusal {
    package static func kindNotPinned(_ kind: Domain.Kind.ID, _ cycle: Cycle.ID) -> Refusal {
        Refusal(.conflict, "cycles.kind-not-pinned", [kind.text, cycle.text])
    }
}
