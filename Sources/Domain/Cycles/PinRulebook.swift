/// Holds further kinds of organisation to a rulebook, while the cycle is being prepared.
package struct PinRulebook: Command {
    package static let name = "cycles.pin-rulebook"

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
        try pin.check(taken: Set(facts.pins(of: cycle).flatMap(\.kinds)), in: facts)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(pin.pin(in: cycle))
    }
}
