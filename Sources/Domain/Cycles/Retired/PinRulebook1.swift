/// Holds further kinds of organisation to a rulebook for scoring: the first shape of ``PinRulebook``.
///
/// It is there to carry out old entries; what is newly submitted is weighed under the rules of today.
package struct PinRulebook1: Command {
    package static let name = "cycles.pin-rulebook"

    package let cycle: Cycle.ID
    package let pin: OpenCycle1.Pinned

    package init(cycle: Cycle.ID, pin: OpenCycle1.Pinned) {
        self.cycle = cycle
        self.pin = pin
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try today.authorize(signer, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try today.validate(in: facts)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(pin.today.pin(in: cycle, ledger))
    }

    private var today: PinRulebook { PinRulebook(cycle: cycle, pin: pin.today) }
}
