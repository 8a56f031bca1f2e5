/// 指标值: what the approved forms of an organisation make of an indicator in a cycle.
package struct FormedValue: Record {
    package let id: ID
    package let cycle: Cycle.ID
    package let indicator: String
    package let organisation: Organisation.ID
    /// An exact number as text.
    package let value: String
    /// The form it is made of.
    package let form: String
    /// The number of the journal entry it was last recorded by: the approval that made it so.
    package let recordedIn: Int64

    init(
        cycle: Cycle.ID,
        indicator: String,
        organisation: Organisation.ID,
        value: String,
        form: String,
        recordedIn: Int64
    ) {
        id = Self.id(cycle: cycle, indicator: indicator, organisation: organisation)
        self.cycle = cycle
        self.indicator = indicator
        self.organisation = organisation
        self.value = value
        self.form = form
        self.recordedIn = recordedIn
    }

    package static func id(cycle: Cycle.ID, indicator: String, organisation: Organisation.ID) -> ID {
        ID("\(cycle)|\(indicator)|\(organisation)")
    }
}

extension FormedValue {
    package static let shape = Shape(
        "formed_value",
        "id",
        "cycle",
        "indicator",
        "organisation",
        "value",
        "form",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        indicator = try row.text()
        organisation = try row.id()
        value = try row.text()
        form = try row.text()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [.id(id), .id(cycle), .text(indicator), .id(organisation), .text(value), .text(form), .integer(recordedIn)]
    }
}
