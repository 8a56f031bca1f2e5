/// Moves a cycle to its next phase: the first shape of ``AdvancePhase``, from before the moves were kept.
///
/// It is there to carry out old entries; what is newly submitted is weighed under the rules of today.
package struct AdvancePhase1: Command {
    package static let name = "cycles.advance-phase"

    package let cycle: Cycle.ID
    package let to: Phase

    package init(cycle: Cycle.ID, to: Phase) {
        self.cycle = cycle
        self.to = to
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try today.authorize(signer, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try today.validate(in: facts)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var cycle = try ledger.require(cycle)
        cycle.phase = to
        cycle.phaseSince = stamp.instant
        try ledger.save(cycle)
    }

    private var today: AdvancePhase { AdvancePhase(cycle: cycle, to: to) }
}
