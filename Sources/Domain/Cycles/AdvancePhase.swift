/// Moves a cycle to its next phase, never past one and never back, once nothing that belongs before it is left undone.
package struct AdvancePhase: Command {
    package static let name = "cycles.advance-phase"
    package static let version = 2

    package let cycle: Cycle.ID
    package let to: Phase
    /// What is to be remembered about the move, such as the meeting that resolved it.
    package let note: String?

    package init(cycle: Cycle.ID, to: Phase, note: String? = nil) {
        self.cycle = cycle
        self.to = to
        self.note = note
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try note.map { try Wording.check($0, "note") }
        let cycle = try facts.require(cycle)
        guard let next = cycle.phase.next, next == to else { throw Refusal.notTheNextPhase(cycle.phase, to) }
        if let block = try CycleGates(of: cycle, in: facts).blocking(to).first { throw block }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var cycle = try ledger.require(cycle)
        cycle.phase = to
        cycle.phaseSince = stamp.instant
        try ledger.save(cycle)
        try ledger.save(PhaseChange(cycle: cycle.id, to: to, note: note, at: stamp))
    }
}

extension Refusal {
    package static func notTheNextPhase(_ from: Phase, _ to: Phase) -> Refusal {
        Refusal(.conflict, "cycles.not-the-next-phase", [from.rawValue, to.rawValue])
    }
}
