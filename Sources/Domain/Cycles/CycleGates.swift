import Rules

/// What stands between a cycle and its next phase.
///
/// Each block is a refusal as ``AdvancePhase`` gives it, so that a page can show beforehand what is still to be done.
package struct CycleGates<Books: Facts> {
    /// One thing in the way, and the organisations that wait for it; none where it is about the cycle itself.
    package struct Block {
        package let refusal: Refusal
        /// In the order of their codes.
        package let waiting: [Organisation.ID]

        init(_ refusal: Refusal, waiting: [Organisation.ID] = []) {
            self.refusal = refusal
            self.waiting = waiting
        }
    }

    private let cycle: Cycle
    private let facts: Books

    package init(of cycle: Cycle, in facts: Books) {
        self.cycle = cycle
        self.facts = facts
    }

    /// What keeps the cycle out of a phase; empty: nothing does.
    package func blocking(_ phase: Phase) throws -> [Refusal] {
        try standing(before: phase).map(\.refusal)
    }

    /// What keeps the cycle out of a phase, with who waits.
    package func standing(before phase: Phase) throws -> [Block] {
        switch phase {
        case .preparing, .auditing, .reviewing, .closed: []
        case .recording: try facts.pins(of: cycle.id).isEmpty ? [Block(.gateNoPins)] : []
        case .deciding: try unfrozen()
        case .rectifying: try unfrozen() + undecidedBlocks()
        case .planning: try facts.exists(Publication.id(cycle: cycle.id)) ? [] : [Block(.gateNotPublished)]
        }
    }

    /// What keeps the results from being published, while they are still being decided or once they are.
    ///
    /// With the deciding phase the year is settled: an organisation that comes in later belongs to the next.
    package func unpublishable() throws -> [Refusal] {
        try ((cycle.phase == .deciding ? unfrozen() : []) + undecidedBlocks()).map(\.refusal)
    }

    /// The results are not frozen, or were before an organisation came in that its pinned rulebook is for.
    private func unfrozen() throws -> [Block] {
        guard try facts.exists(ResultsFreeze.id(cycle: cycle.id)) else { return [Block(.gateNotFrozen)] }
        let scored = Set(try facts.list(Match<Scorecard>("cycle", .id(cycle.id))).map(\.organisation))
        let unscored = try facts.scoringPins(of: cycle.id).flatMap { try facts.organisations(under: $0) }.map(\.id)
            .filter { !scored.contains($0) }.sorted()
        return unscored.first.map { [Block(.gateUnscored(unscored.count, $0), waiting: unscored)] } ?? []
    }

    /// One block for each grading of each pinned rulebook that still waits for decisions.
    ///
    /// An organisation that could not be computed and that its rulebook leaves ungraded waits for none.
    package func undecided() throws -> [Refusal] {
        try undecidedBlocks().map(\.refusal)
    }

    private func undecidedBlocks() throws -> [Block] {
        let decided = Set(try facts.list(Match<Decision>("cycle", .id(cycle.id))).map(\.id))
        let scorecards = Dictionary(grouping: try facts.list(Match<Scorecard>("cycle", .id(cycle.id))), by: \.pin)
        var blocks: [Block] = []
        for pin in try facts.scoringPins(of: cycle.id) {
            for grading in try facts.require(pin.rulebook).read().gradings where grading.isDecided {
                let waiting = try (scorecards[pin.id] ?? []).filter { scorecard in
                    let id = Decision.id(cycle: cycle.id, grading: grading.id, organisation: scorecard.organisation)
                    return try !decided.contains(id) && (grading.by == nil || scorecard.proposal(grading.id)?.grade != nil)
                }
                if let first = waiting.first {
                    let refusal = Refusal.gateUndecided(grading.id, waiting.count, first.organisation)
                    blocks.append(Block(refusal, waiting: waiting.map(\.organisation)))
                }
            }
        }
        return blocks
    }
}

extension Grading {
    /// Whether somebody has to decide: there is a proposal to decide on, or a body that decides without one.
    var isDecided: Bool { by != nil || decidedBy != nil }
}

extension Refusal {
    package static let gateNoPins = Refusal(.conflict, "cycles.gate-no-pins")
    package static let gateNotFrozen = Refusal(.conflict, "cycles.gate-not-frozen")
    package static let gateNotPublished = Refusal(.conflict, "cycles.gate-not-published")

    /// How many organisations came in after the results were frozen, and the first of them.
    package static func gateUnscored(_ count: Int, _ first: Organisation.ID) -> Refusal {
        Refusal(.conflict, "cycles.gate-unscored", [String(count), first.text])
    }

    /// How many organisations wait for a decision in a grading, and the first of them.
    package static func gateUndecided(_ grading: String, _ count: Int, _ first: Organisation.ID) -> Refusal {
        Refusal(.conflict, "cycles.gate-undecided", [grading, String(count), first.text])
    }
}
