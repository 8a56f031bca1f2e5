/// One value of a filled form as it was changed: who, when, from what to what.
package struct FormChange: Record {
    package let id: ID
    package let filledForm: FilledForm.ID
    package let field: String
    /// Nil: it was empty.
    package let before: String?
    /// Nil: it was emptied.
    package let after: String?
    /// Why the form had been returned or the field opened again; nil while it was first filled in.
    package let reason: String?
    package let recordedAt: Instant
    package let recordedBy: Person.ID
    /// The number of the journal entry it was recorded by.
    package let recordedIn: Int64

    init(of field: String, in form: FilledForm, from before: String?, to after: String?, at stamp: Stamp) {
        id = ID("\(form.id)|\(field)|\(stamp.sequence)")
        filledForm = form.id
        self.field = field
        self.before = before
        self.after = after
        reason = form.reason
        recordedAt = stamp.instant
        recordedBy = stamp.actor
        recordedIn = stamp.sequence
    }
}

extension FormChange {
    package static let shape = Shape(
        "form_change",
        "id",
        "filled_form",
        "field",
        "before",
        "after",
        "reason",
        "recorded_at",
        "recorded_by",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        filledForm = try row.id()
        field = try row.text()
        before = try row.optionalText()
        after = try row.optionalText()
        reason = try row.optionalText()
        recordedAt = try row.instant()
        recordedBy = try row.id()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(filledForm), .text(field), .text(before), .text(after), .text(reason), .instant(recordedAt),
            .id(recordedBy), .integer(recordedIn),
        ]
    }
}
