/// Moves a cycle to its next phase, never past one and never back, once nothing that belongs before it is left undone.
package struct AdvancePhase: Command {
    package static let name = "cycles.advance-phase"

    package let cycle: Cycle.ID
    package let to: Phase

    package init(cycle: Cycle.ID, to: Phase) {
        self.cycle = cycle
        self.to = to
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let cycle = try facts.require(cycle)
        guard let next = cycle.phase.next, next == to else { throw Refusal.notTheNextPhase(cycle.phase, to) }
        if let block = try CycleGates(of: cycle, in: facts).blocking(to).first { throw block }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var cycle = try ledger.require(cycle)
        cycle.phase = to
        cycle.phaseSince = stamp.instant
        try ledger.save(cycle)
    }
}

extension Refusal {
    package static func notTheNextPhase(_ from: Phase, _ to: Phase) -> Refusal {
        Refusal(.conflict, "cycles.not-the-next-phase", [from.rawValue, to.rawValue])
    }
}
