/// A single value that wins over the one in the block, with the reason for it.
package struct ObservationCorrection: Record {
    package let id: ID
    package let cycle: Cycle.ID
    package let indicator: String
    package let organisation: Organisation.ID
    /// An exact number as text.
    package let value: String
    package let reason: String
    /// The number of the journal entry it was last recorded by.
    package let recordedIn: Int64

    package init(
        cycle: Cycle.ID,
        indicator: String,
        organisation: Organisation.ID,
        value: String,
        reason: String,
        recordedIn: Int64
    ) {
        id = Self.id(cycle: cycle, indicator: indicator, organisation: organisation)
        self.cycle = cycle
        self.indicator = indicator
        self.organisation = organisation
        self.value = value
        self.reason = reason
        self.recordedIn = recordedIn
    }

    package static func id(cycle: Cycle.ID, indicator: String, organisation: Organisation.ID) -> ID {
        ID("\(cycle)|\(indicator)|\(organisation)")
    }
}

extension ObservationCorrection {
    package static let shape = Shape(
        "observation_correction",
        "id",
        "cycle",
        "indicator",
        "organisation",
        "value",
        "reason",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        indicator = try row.text()
        organisation = try row.id()
        value = try row.text()
        reason = try row.text()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .text(indicator), .id(organisation), .text(value), .text(reason), .integer(recordedIn),
        ]
    }
}
