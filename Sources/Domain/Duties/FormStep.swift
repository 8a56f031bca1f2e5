/// One step a filled form took on its way: handed in, approved, returned, and what was said with it.
package struct FormStep: Record {
    package enum What: String, Codable, CaseIterable, Sendable {
        case submitted
        /// Taken back by those who handed it in.
        case withdrawn
        case approved
        case returned
        /// A field was opened again.
        case unlocked
        /// The open fields were closed again, unchanged.
        case locked
    }

    package let id: ID
    package let filledForm: FilledForm.ID
    package let what: What
    /// The organisation for which it was approved or returned; nil: it was done below.
    package let place: Organisation.ID?
    /// Whether it was done for the office.
    package let isOffice: Bool
    /// The field that was opened again.
    package let field: String?
    package let note: String?
    package let recordedAt: Instant
    package let recordedBy: Person.ID
    /// The number of the journal entry it was recorded by.
    package let recordedIn: Int64

    init(
        _ what: What,
        of form: FilledForm.ID,
        for step: ApprovalStep? = nil,
        field: String? = nil,
        note: String?,
        at stamp: Stamp
    ) {
        id = ID("\(form)|\(stamp.sequence)")
        filledForm = form
        self.what = what
        place = step?.organisation.id
        isOffice = step?.isOffice ?? false
        self.field = field
        self.note = note
        recordedAt = stamp.instant
        recordedBy = stamp.actor
        recordedIn = stamp.sequence
    }
}

extension FormStep {
    package static let shape = Shape(
        "form_step",
        "id",
        "filled_form",
        "what",
        "place",
        "is_office",
        "field",
        "note",
        "recorded_at",
        "recorded_by",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        filledForm = try row.id()
        what = try row.choice()
        place = try row.optionalID()
        isOffice = try row.flag()
        field = try row.optionalText()
        note = try row.optionalText()
        recordedAt = try row.instant()
        recordedBy = try row.id()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(filledForm), .text(what.rawValue), .id(place), .flag(isOffice), .text(field), .text(note),
            .instant(recordedAt), .id(recordedBy), .integer(recordedIn),
        ]
    }
}
