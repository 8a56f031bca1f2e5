/// Holds kinds of organisation to a rulebook, for scoring or for its duties, while the cycle is being prepared.
package struct PinRulebook: Command {
    package static let name = "cycles.pin-rulebook"
    package static let version = 2

    package let cycle: Cycle.ID
    package let pin: OpenCycle.Pinned

    package init(cycle: Cycle.ID, pin: OpenCycle.Pinned) {
        self.cycle = cycle
        self.pin = pin
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try facts.require(cycle).requires([.preparing])
        var taken = try TakenKinds(by: facts.pins(of: cycle), in: facts)
        try pin.check(&taken, in: facts)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(pin.pin(in: cycle, ledger))
    }
}
