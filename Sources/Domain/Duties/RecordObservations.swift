import Rules

/// Records the values of one indicator for any number of organisations.
///
/// A value that is there already is not written over: it is corrected, with a reason. Where the pinned rulebook bounds the
/// indicator, values lie within the bounds.
package struct RecordObservations: Command {
    /// The value of one organisation.
    package struct Observed: Codable, Equatable, Sendable {
        package let organisation: Organisation.ID
        /// An exact number as text.
        package let value: String

        package init(organisation: Organisation.ID, value: String) {
            self.organisation = organisation
            self.value = value
        }
    }

    package static let name = "duties.record-observations"

    package let cycle: Cycle.ID
    package let indicator: String
    package let values: [Observed]
    package let origin: Organisation.Origin

    package init(cycle: Cycle.ID, indicator: String, values: [Observed], origin: Organisation.Origin = .reported) {
        self.cycle = cycle
        self.indicator = indicator
        self.values = values
        self.origin = origin
    }

    package var recordsOf: [Organisation.ID] { values.map(\.organisation) }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let reach = try signer.reach([.office, .secretary, .clerk], during: cycle, in: facts)
        for value in values {
            try reach.requires(facts.require(value.organisation))
        }
        if values.isEmpty { try signer.requires(anywhere: [.office, .secretary, .clerk], in: facts) }
    }

    package func validate(in facts: some Facts) throws {
        let cycle = try facts.require(cycle)
        try cycle.requires([.recording, .auditing, .reviewing])
        try facts.requireUnfrozen(cycle.id)
        try Wording.check(name: indicator, "indicator")
        guard !values.isEmpty else { throw Refusal.blank("values") }
        let bounds = try IndicatorBounds(of: indicator, in: cycle.id, facts)
        let table = try facts.observations(of: indicator, in: cycle.id)
        var seen: Set<Organisation.ID> = []
        for value in values {
            let organisation = try facts.require(value.organisation)
            guard seen.insert(organisation.id).inserted else { throw Refusal.repeated("organisation", organisation.id.text) }
            try bounds.check(Wording.number(value.value, indicator), of: organisation)
            guard table[organisation.ordinal] == nil else { throw Refusal.observationExists(indicator, organisation.id) }
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var table = try ledger.observations(of: indicator, in: cycle)
        for value in values {
            let organisation = try ledger.require(value.organisation)
            table[organisation.ordinal] = ObservationTable.Cell(
                value: try Wording.number(value.value, indicator),
                entry: stamp.sequence,
                origin: origin
            )
        }
        try ledger.save(ObservationBlock(cycle: cycle, indicator: indicator, bytes: table.bytes))
    }
}

extension Refusal {
    package static func observationExists(_ indicator: String, _ organisation: Organisation.ID) -> Refusal {
        Refusal(.conflict, "duties.observation-exists", [indicator, organisation.text])
    }
}
