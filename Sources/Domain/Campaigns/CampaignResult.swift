/// What a campaign reached, one measure at a time.
package struct CampaignResult: Record {
    package let id: ID
    package let campaign: Campaign.ID
    package let measure: String
    /// An exact number as text.
    package let value: String
    package let unit: String?
    package let note: String?
    package let origin: Organisation.Origin
    /// The number of the journal entry it was last recorded by.
    package let recordedIn: Int64

    package init(
        campaign: Campaign.ID,
        measure: String,
        value: String,
        unit: String?,
        note: String?,
        origin: Organisation.Origin,
        recordedIn: Int64
    ) {
        id = Self.id(campaign: campaign, measure: measure)
        self.campaign = campaign
        self.measure = measure
        self.value = value
        self.unit = unit
        self.note = note
        self.origin = origin
        self.recordedIn = recordedIn
    }

    package static func id(campaign: Campaign.ID, measure: String) -> ID {
        ID("\(campaign)|\(measure)")
    }
}

extension CampaignResult {
    package static let shape = Shape(
        "campaign_result",
        "id",
        "campaign",
        "measure",
        "value",
        "unit",
        "note",
        "origin",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        campaign = try row.id()
        measure = try row.text()
        value = try row.text()
        unit = try row.optionalText()
        note = try row.optionalText()
        origin = try row.choice()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(campaign), .text(measure), .text(value), .text(unit), .text(note), .text(origin.rawValue),
            .integer(recordedIn),
        ]
    }
}
