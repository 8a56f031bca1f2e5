/// A fact that was reported and is not an event in the books: printed on the published page with its source.
package struct Figure: Record {
    /// 成绩单 · 问题清单 · 路线图: the part of the published page it belongs to.
    package enum Section: String, Codable, CaseIterable, Sendable {
        case achievements
        case problems
        case roadmap
    }

    package let id: ID
    package let cycle: Cycle.ID
    /// Unique within the cycle.
    package let name: String
    package let section: Section
    package let organisation: Organisation.ID?
    /// The place as the source calls it.
    package let place: String
    package let who: String?
    package let what: String
    /// An exact number as text.
    package let value: String?
    package let unit: String?
    package let note: String?
    /// Where it was published.
    package let source: String
    package let day: Day?
    /// The number of the journal entry it was last recorded by.
    package let recordedIn: Int64

    package init(
        cycle: Cycle.ID,
        name: String,
        section: Section,
        organisation: Organisation.ID?,
        place: String,
        who: String?,
        what: String,
        value: String?,
        unit: String?,
        note: String?,
        source: String,
        day: Day?,
        recordedIn: Int64
    ) {
        id = Self.id(cycle: cycle, name: name)
        self.cycle = cycle
        self.name = name
        self.section = section
        self.organisation = organisation
        self.place = place
        self.who = who
        self.what = what
        self.value = value
        self.unit = unit
        self.note = note
        self.source = source
        self.day = day
        self.recordedIn = recordedIn
    }

    package static func id(cycle: Cycle.ID, name: String) -> ID {
        ID("\(cycle)|\(name)")
    }
}

extension Figure {
    package static let shape = Shape(
        "figure",
        "id",
        "cycle",
        "name",
        "section",
        "organisation",
        "place",
        "who",
        "what",
        "value",
        "unit",
        "note",
        "source",
        "day",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        name = try row.text()
        section = try row.choice()
        organisation = try row.optionalID()
        place = try row.text()
        who = try row.optionalText()
        what = try row.text()
        value = try row.optionalText()
        unit = try row.optionalText()
        note = try row.optionalText()
        source = try row.text()
        day = try row.optionalDay()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .text(name), .text(section.rawValue), .id(organisation), .text(place), .text(who), .text(what),
            .text(value), .text(unit), .text(note), .text(source), .day(day), .integer(recordedIn),
        ]
    }
}
