/// Takes a rulebook from the kinds of organisation it was pinned for, while the cycle is being prepared.
///
/// To hold them to another version, or under other settings, it is pinned again.
package struct UnpinRulebook: Command {
    package static let name = "cycles.unpin-rulebook"

    package let pin: Pin.ID

    package init(pin: Pin.ID) {
        self.pin = pin
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), during: facts.require(pin).cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try facts.require(facts.require(pin).cycle).requires([.preparing])
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.remove(pin)
    }
}
