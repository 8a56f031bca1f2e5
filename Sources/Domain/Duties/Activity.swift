/// 履职纪实: something that was done for a duty, written down once.
package struct Activity: Record {
    package enum State: String, Codable, Sendable {
        case logged
        case withdrawn
    }

    /// Where it comes from, shown on every screen that shows it.
    package enum Origin: String, Codable, CaseIterable, Sendable {
        /// Entered by the people who did it.
        case reported
        /// Its number is part of a reported total; its day and subject were made by the demonstration.
        case reportedTotal = "reported-total"
        /// Made by the demonstration from a seed; never to be taken for a fact.
        case generated
    }

    package let id: ID
    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    /// What whoever recorded it calls it: unique within the organisation and cycle.
    package let name: String
    /// What kind of activity, as rulebooks name it in `activities.KIND`.
    package let kind: String
    package let day: Day
    package let subject: String
    package let chair: String?
    /// How many came.
    package let attendees: Int?
    /// How many should have come.
    package let due: Int?
    /// How much it counts: an exact number as text.
    package let quantity: String
    package let unit: String?
    package let origin: Origin
    package internal(set) var state: State
    /// Why it was withdrawn.
    package internal(set) var reason: String?
    /// The number of the journal entry it was last recorded by.
    package let recordedIn: Int64

    package init(
        cycle: Cycle.ID,
        organisation: Organisation.ID,
        name: String,
        kind: String,
        day: Day,
        subject: String,
        chair: String?,
        attendees: Int?,
        due: Int?,
        quantity: String,
        unit: String?,
        origin: Origin,
        recordedIn: Int64
    ) {
        id = Self.id(cycle: cycle, organisation: organisation, name: name)
        self.cycle = cycle
        self.organisation = organisation
        self.name = name
        self.kind = kind
        self.day = day
        self.subject = subject
        self.chair = chair
        self.attendees = attendees
        self.due = due
        self.quantity = quantity
        self.unit = unit
        self.origin = origin
        state = .logged
        reason = nil
        self.recordedIn = recordedIn
    }

    package static func id(cycle: Cycle.ID, organisation: Organisation.ID, name: String) -> ID {
        ID("\(cycle)|\(organisation)|\(name)")
    }
}

extension Activity {
    package static let shape = Shape(
        "activity",
        "id",
        "cycle",
        "organisation",
        "name",
        "activity_kind",
        "day",
        "subject",
        "chair",
        "attendees",
        "due",
        "quantity",
        "unit",
        "origin",
        "state",
        "reason",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        organisation = try row.id()
        name = try row.text()
        kind = try row.text()
        day = try row.day()
        subject = try row.text()
        chair = try row.optionalText()
        attendees = try row.optionalWhole()
        due = try row.optionalWhole()
        quantity = try row.text()
        unit = try row.optionalText()
        origin = try row.choice()
        state = try row.choice()
        reason = try row.optionalText()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(organisation), .text(name), .text(kind), .day(day), .text(subject), .text(chair),
            .whole(attendees), .whole(due), .text(quantity), .text(unit), .text(origin.rawValue), .text(state.rawValue),
            .text(reason), .integer(recordedIn),
        ]
    }
}
