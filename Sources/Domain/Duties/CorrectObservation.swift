import Rules

/// Puts another value in the place of one that was recorded, with the reason; the earlier one stays in the journal.
package struct CorrectObservation: Command {
    package static let name = "duties.correct-observation"

    package let cycle: Cycle.ID
    package let indicator: String
    package let organisation: Organisation.ID
    /// An exact number as text.
    package let value: String
    package let reason: String

    package init(cycle: Cycle.ID, indicator: String, organisation: Organisation.ID, value: String, reason: String) {
        self.cycle = cycle
        self.indicator = indicator
        self.organisation = organisation
        self.value = value
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office, .secretary, .clerk], over: facts.require(organisation), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let cycle = try facts.require(cycle)
        try cycle.requires([.recording, .auditing, .reviewing])
        try facts.requireUnfrozen(cycle.id)
        try Wording.check(reason, "reason")
        let organisation = try facts.require(organisation)
        let number = try Wording.number(value, indicator)
        try IndicatorBounds(of: indicator, in: cycle.id, facts).check(number, of: organisation)
        if let formed = try facts.find(FormedValue.id(cycle: cycle.id, indicator: indicator, organisation: organisation.id)) {
            throw Refusal.correctsFormed(indicator, formed)
        }
        guard let known = try facts.observation(of: indicator, in: cycle.id, for: organisation) else {
            throw Refusal.nothingToCorrect(indicator, organisation.id)
        }
        guard known.value != number else { throw Refusal.sameValue(indicator, organisation.id) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(
            ObservationCorrection(
                cycle: cycle,
                indicator: indicator,
                organisation: organisation,
                value: Wording.number(value, indicator).text,
                reason: reason,
                recordedIn: stamp.sequence
            )
        )
    }
}

extension Refusal {
    package static func nothingToCorrect(_ indicator: String, _ organisation: Organisation.ID) -> Refusal {
        Refusal(.missing, "duties.nothing-to-correct", [indicator, organisation.text])
    }

    /// The value comes of approved forms: a field of theirs is opened again instead.
    package static func correctsFormed(_ indicator: String, _ formed: FormedValue) -> Refusal {
        Refusal(.conflict, "duties.corrects-formed", [indicator, formed.organisation.text, formed.form])
    }

    package static func sameValue(_ indicator: String, _ organisation: Organisation.ID) -> Refusal {
        Refusal(.conflict, "duties.same-value", [indicator, organisation.text])
    }
}
