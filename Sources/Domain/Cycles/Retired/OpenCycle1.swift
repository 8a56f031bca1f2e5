/// Opens a cycle with rulebooks that all are for scoring: the first shape of ``OpenCycle``, from before rulebooks could be pinned
/// for their duties alone.
///
/// It is there to carry out old entries; what is newly submitted is weighed under the rules of today.
package struct OpenCycle1: Command {
    /// A rulebook for some kinds of organisation.
    package struct Pinned: Codable, Equatable, Sendable {
        package let rulebook: RulebookEdition.ID
        package let kinds: [Kind.ID]
        package let within: Int
        package let settings: [String: String]

        package init(rulebook: RulebookEdition.ID, kinds: [Kind.ID], within: Int = 0, settings: [String: String] = [:]) {
            self.rulebook = rulebook
            self.kinds = kinds
            self.within = within
            self.settings = settings
        }

        var today: OpenCycle.Pinned {
            OpenCycle.Pinned(rulebook: rulebook, kinds: kinds, within: within, settings: settings)
        }
    }

    package static let name = "cycles.open"

    package let cycle: Cycle.ID
    package let year: Int
    package let opens: Day
    package let closes: Day
    package let pins: [Pinned]

    package init(cycle: Cycle.ID, year: Int, opens: Day, closes: Day, pins: [Pinned]) {
        self.cycle = cycle
        self.year = year
        self.opens = opens
        self.closes = closes
        self.pins = pins
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try today.authorize(signer, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try today.validate(in: facts)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(Cycle(id: cycle, year: year, opens: opens, closes: closes, phaseSince: stamp.instant))
        for pin in pins { try ledger.save(pin.today.pin(in: cycle, ledger)) }
    }

    private var today: OpenCycle {
        OpenCycle(cycle: cycle, year: year, opens: opens, closes: closes, pins: pins.map(\.today))
    }
}
