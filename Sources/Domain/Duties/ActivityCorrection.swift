/// 更正记录: what an activity said before it was corrected, and why it was.
package struct ActivityCorrection: Record {
    package let id: ID
    package let activity: Activity.ID
    package let reason: String
    /// What it said until then.
    package let before: ActivityContent
    /// The entry by which it came to say that.
    package let beforeRecordedIn: Int64
    package let recordedIn: Int64
    package let recordedAt: Instant
    package let recordedBy: Person.ID

    init(of activity: Activity, reason: String, at stamp: Stamp) {
        id = ID("\(activity.id)|\(stamp.sequence)")
        self.activity = activity.id
        self.reason = reason
        before = activity.content
        beforeRecordedIn = activity.recordedIn
        recordedIn = stamp.sequence
        recordedAt = stamp.instant
        recordedBy = stamp.actor
    }
}

extension ActivityCorrection {
    package static let shape = Shape(
        "activity_correction",
        "id",
        "activity",
        "reason",
        "activity_kind",
        "day",
        "subject",
        "chair",
        "attendees",
        "due",
        "quantity",
        "unit",
        "details",
        "before_recorded_in",
        "recorded_in",
        "recorded_at",
        "recorded_by"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        activity = try row.id()
        reason = try row.text()
        before = ActivityContent(
            kind: try row.text(),
            day: try row.day(),
            subject: try row.text(),
            chair: try row.optionalText(),
            attendees: try row.optionalWhole(),
            due: try row.optionalWhole(),
            quantity: try row.text(),
            unit: try row.optionalText(),
            details: try ActivityDetails(text: row.text())
        )
        beforeRecordedIn = try row.integer()
        recordedIn = try row.integer()
        recordedAt = try row.instant()
        recordedBy = try row.id()
    }

    package var fields: [Field] {
        [
            .id(id), .id(activity), .text(reason), .text(before.kind), .day(before.day), .text(before.subject),
            .text(before.chair), .whole(before.attendees), .whole(before.due), .text(before.quantity), .text(before.unit),
            .text(before.details.text), .integer(beforeRecordedIn), .integer(recordedIn), .instant(recordedAt),
            .id(recordedBy),
        ]
    }
}
