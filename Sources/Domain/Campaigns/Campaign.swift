/// 专项: work on one weakness across many organisations.
package struct Campaign: Record {
    package let id: ID
    package let cycle: Cycle.ID
    package let name: String
    /// The organisation it is led from.
    package let place: Organisation.ID
    /// When it counts as done, in words.
    package let criterion: String?
    package let origin: Organisation.Origin
    package let openedAt: Instant

    package init(
        id: ID,
        cycle: Cycle.ID,
        name: String,
        place: Organisation.ID,
        criterion: String?,
        origin: Organisation.Origin,
        openedAt: Instant
    ) {
        self.id = id
        self.cycle = cycle
        self.name = name
        self.place = place
        self.criterion = criterion
        self.origin = origin
        self.openedAt = openedAt
    }
}

extension Campaign {
    package static let shape = Shape(
        "campaign",
        "id",
        "cycle",
        "name",
        "place",
        "criterion",
        "origin",
        "opened_at"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        name = try row.text()
        place = try row.id()
        criterion = try row.optionalText()
        origin = try row.choice()
        openedAt = try row.instant()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .text(name), .id(place), .text(criterion), .text(origin.rawValue), .instant(openedAt),
        ]
    }
}
