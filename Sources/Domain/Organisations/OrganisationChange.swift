/// 沿革: one thing that happened to an organisation.
package struct OrganisationChange: Record {
    package enum What: String, Codable, CaseIterable, Sendable {
        case added
        case renamed
        case moved
        /// It was merged into another and closed.
        case merged
        /// Others were merged into it.
        case tookOver = "took-over"
        /// It was divided; it may be closed or go on.
        case divided
        /// It came about by dividing another.
        case splitOff = "split-off"
        case closed
    }

    package let id: ID
    package let organisation: Organisation.ID
    package let what: What
    /// The day it took effect.
    package let on: Day
    /// The earlier name, or the earlier path.
    package let before: String?
    /// The new name, or the new path.
    package let after: String?
    /// The codes of the others it happened with, joined by commas.
    package let others: String?
    package let reason: String?
    package let recordedIn: Int64
    package let recordedAt: Instant
    package let recordedBy: Person.ID

    init(
        of organisation: Organisation.ID,
        _ what: What,
        on day: Day,
        before: String? = nil,
        after: String? = nil,
        others: [Organisation.ID] = [],
        reason: String?,
        at stamp: Stamp
    ) {
        id = ID("\(organisation)|\(stamp.sequence)|\(what.rawValue)")
        self.organisation = organisation
        self.what = what
        on = day
        self.before = before
        self.after = after
        self.others = others.isEmpty ? nil : others.map(\.text).joined(separator: ",")
        self.reason = reason
        recordedIn = stamp.sequence
        recordedAt = stamp.instant
        recordedBy = stamp.actor
    }
}

extension OrganisationChange {
    package static let shape = Shape(
        "organisation_change",
        "id",
        "organisation",
        "what",
        "happened_on",
        "before",
        "after",
        "others",
        "reason",
        "recorded_in",
        "recorded_at",
        "recorded_by"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        organisation = try row.id()
        what = try row.choice()
        on = try row.day()
        before = try row.optionalText()
        after = try row.optionalText()
        others = try row.optionalText()
        reason = try row.optionalText()
        recordedIn = try row.integer()
        recordedAt = try row.instant()
        recordedBy = try row.id()
    }

    package var fields: [Field] {
        [
            .id(id), .id(organisation), .text(what.rawValue), .day(on), .text(before), .text(after), .text(others),
            .text(reason), .integer(recordedIn), .instant(recordedAt), .id(recordedBy),
        ]
    }
}
