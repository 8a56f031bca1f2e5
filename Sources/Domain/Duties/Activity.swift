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
    package internal(set) var content: ActivityContent
    package let origin: Origin
    package internal(set) var state: State
    /// Why it was withdrawn.
    package internal(set) var reason: String?
    /// The number of the journal entry it was last recorded by.
    package internal(set) var recordedIn: Int64

    package init(
        cycle: Cycle.ID,
        organisation: Organisation.ID,
        name: String,
        content: ActivityContent,
        origin: Origin,
        recordedIn: Int64
    ) {
        id = Self.id(cycle: cycle, organisation: organisation, name: name)
        self.cycle = cycle
        self.organisation = organisation
        self.name = name
        self.content = content
        self.origin = origin
        state = .logged
        reason = nil
        self.recordedIn = recordedIn
    }

    package var kind: String { content.kind }
    package var day: Day { content.day }
    package var subject: String { content.subject }
    package var chair: String? { content.chair }
    package var attendees: Int? { content.attendees }
    package var due: Int? { content.due }
    package var quantity: String { content.quantity }
    package var unit: String? { content.unit }
    package var details: ActivityDetails { content.details }

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
        "recorded_in",
        "details"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        organisation = try row.id()
        name = try row.text()
        var content = ActivityContent(kind: try row.text(), day: try row.day(), subject: try row.text())
        content.chair = try row.optionalText()
        content.attendees = try row.optionalWhole()
        content.due = try row.optionalWhole()
        content.quantity = try row.text()
        content.unit = try row.optionalText()
        origin = try row.choice()
        state = try row.choice()
        reason = try row.optionalText()
        recordedIn = try row.integer()
        content.details = try ActivityDetails(text: row.text())
        self.content = content
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(organisation), .text(name), .text(kind), .day(day), .text(subject), .text(chair),
            .whole(attendees), .whole(due), .text(quantity), .text(unit), .text(origin.rawValue), .text(state.rawValue),
            .text(reason), .integer(recordedIn), .text(details.text),
        ]
    }
}
