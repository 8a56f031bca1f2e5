/// Opens a year of review, with the rulebooks it is held to.
///
/// A kind of organisation has one rulebook it is scored by in a cycle at most, and any number of rulebooks for their duties.
package struct OpenCycle: Command {
    /// A rulebook for some kinds of organisation.
    package struct Pinned: Codable, Equatable, Sendable {
        package let rulebook: RulebookEdition.ID
        package let kinds: [Kind.ID]
        /// Peers are compared below one ancestor at this depth: 0 is the realm, 1 a district.
        package let within: Int
        /// The local settings the rulebook leaves open.
        package let settings: [String: String]
        package let purpose: Pin.Purpose

        package init(
            rulebook: RulebookEdition.ID,
            kinds: [Kind.ID],
            within: Int = 0,
            settings: [String: String] = [:],
            purpose: Pin.Purpose = .scoring
        ) {
            self.rulebook = rulebook
            self.kinds = kinds
            self.within = within
            self.settings = settings
            self.purpose = purpose
        }
    }

    package static let name = "cycles.open"
    package static let version = 2

    package let cycle: Cycle.ID
    package let year: Int
    /// The first day an activity can lie on.
    package let opens: Day
    /// The last day an activity can lie on.
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
        try signer.requires([.office], over: facts.root(), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(name: cycle.text, "cycle")
        guard try !facts.exists(cycle) else { throw Refusal.cycleExists(cycle) }
        guard (1949...9999).contains(year) else { throw Refusal.notAYear(year) }
        guard opens <= closes else { throw Refusal.closesBeforeItOpens(opens, closes) }
        var taken = TakenKinds()
        for pin in pins { try pin.check(&taken, in: facts) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(Cycle(id: cycle, year: year, opens: opens, closes: closes, phaseSince: stamp.instant))
        try ledger.save(PhaseChange(cycle: cycle, to: .preparing, note: nil, at: stamp))
        for pin in pins { try ledger.save(pin.pin(in: cycle, ledger)) }
    }
}

extension Refusal {
    package static func cycleExists(_ cycle: Cycle.ID) -> Refusal {
        Refusal(.conflict, "cycles.exists", [cycle.text])
    }

    package static func notAYear(_ year: Int) -> Refusal {
        Refusal(.invalid, "cycles.year", [String(year)])
    }

    package static func closesBeforeItOpens(_ opens: Day, _ closes: Day) -> Refusal {
        Refusal(.invalid, "cycles.closes-first", [opens.text, closes.text])
    }
}
