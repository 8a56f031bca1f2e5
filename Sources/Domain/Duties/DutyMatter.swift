/// 台账事项: something that runs by dated steps for one member or body — an admission, arrears, a lost contact, a transfer, a
/// term of office, the dues of a month — known by its number in the organisation's own book, never by a name.
package struct DutyMatter: Record {
    package enum State: String, Codable, Sendable {
        case kept
        case withdrawn
    }

    /// The kinds this program itself reads; all others are named by the clocks of rulebooks.
    package enum Kind {
        /// A term of the leading body, with the steps `began`, `elected`, `approved_until`, `reminded` and the mark
        /// `early_approved`.
        package static let term = "term"
        /// The dues of one member for one month, with the step `month`, the amounts `base` and `paid`, the group as its
        /// first mark and the mark `waived`.
        package static let dues = "dues"
    }

    package let id: ID
    package let organisation: Organisation.ID
    package let kind: String
    /// Its number within the organisation and kind.
    package let number: String
    package internal(set) var content: DutyMatterContent
    package let origin: Organisation.Origin
    package internal(set) var state: State
    /// Why dates were changed, or why it was withdrawn.
    package internal(set) var reason: String?
    /// The number of the journal entry it was last recorded by.
    package internal(set) var recordedIn: Int64

    package init(
        organisation: Organisation.ID,
        kind: String,
        number: String,
        content: DutyMatterContent,
        origin: Organisation.Origin,
        reason: String?,
        recordedIn: Int64
    ) {
        id = Self.id(organisation: organisation, kind: kind, number: number)
        self.organisation = organisation
        self.kind = kind
        self.number = number
        self.content = content
        self.origin = origin
        state = .kept
        self.reason = reason
        self.recordedIn = recordedIn
    }

    package static func id(organisation: Organisation.ID, kind: String, number: String) -> ID {
        ID("\(organisation)|\(kind)|\(number)")
    }
}

extension DutyMatter {
    package static let shape = Shape(
        "duty_matter",
        "id",
        "organisation",
        "matter_kind",
        "number",
        "content",
        "origin",
        "state",
        "reason",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        organisation = try row.id()
        kind = try row.text()
        number = try row.text()
        content = try DutyMatterContent(text: row.text())
        origin = try row.choice()
        state = try row.choice()
        reason = try row.optionalText()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(organisation), .text(kind), .text(number), .text(content.text), .text(origin.rawValue),
            .text(state.rawValue), .text(reason), .integer(recordedIn),
        ]
    }
}
