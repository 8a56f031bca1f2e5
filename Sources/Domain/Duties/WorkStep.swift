/// 办理痕迹: one act on a led project, a contact point, a task list, a double report or a piece of evidence.
///
/// Steps are only ever added, so what stood before an act stays readable beside what stands after it.
package struct WorkStep: Record {
    /// What kind of thing the act was on.
    package enum Subject: String, CaseIterable, Sendable {
        case project
        case contactPoint = "contact-point"
        case taskList = "task-list"
        case doubleReport = "double-report"
        case evidence
    }

    package enum Act: String, CaseIterable, Sendable {
        case applied
        case revised
        case approved
        case returned
        case adjusted
        case reported
        case patrolled
        case submitted
        case resultReturned = "result-returned"
        case closed
        case judged
        case withdrawn
        case linked
        case changed
        case ended
        case drafted
        case signed
        case struck
        case countersigned
        case written
        case delivered
        case commented
        case answered
        case filed
        case attached
        case detached
        case deleted
    }

    package let id: ID
    package let about: Subject
    /// The id of what the act was on.
    package let subject: String
    package let act: Act
    /// The part of it the act was on: a month, an item, a side, a revision.
    package let part: String?
    /// What was said with it: a reason, a report, a comment.
    package let note: String?
    /// What stood before, as canonical JSON.
    package let before: String?
    /// What stands now, as canonical JSON.
    package let after: String?
    package let recordedIn: Int64
    package let recordedAt: Instant
    package let recordedBy: Person.ID

    init(
        _ act: Act,
        on about: Subject,
        _ subject: String,
        part: String? = nil,
        note: String? = nil,
        before: String? = nil,
        after: String? = nil,
        at stamp: Stamp
    ) {
        id = ID("\(stamp.sequence)|\(subject)" + (part.map { "|\($0)" } ?? ""))
        self.about = about
        self.subject = subject
        self.act = act
        self.part = part
        self.note = note
        self.before = before
        self.after = after
        recordedIn = stamp.sequence
        recordedAt = stamp.instant
        recordedBy = stamp.actor
    }
}

extension WorkStep {
    package static let shape = Shape(
        "work_step",
        "id",
        "about",
        "subject",
        "act",
        "part",
        "note",
        "before",
        "after",
        "recorded_in",
        "recorded_at",
        "recorded_by"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        about = try row.choice()
        subject = try row.text()
        act = try row.choice()
        part = try row.optionalText()
        note = try row.optionalText()
        before = try row.optionalText()
        after = try row.optionalText()
        recordedIn = try row.integer()
        recordedAt = try row.instant()
        recordedBy = try row.id()
    }

    package var fields: [Field] {
        [
            .id(id), .text(about.rawValue), .text(subject), .text(act.rawValue), .text(part), .text(note), .text(before),
            .text(after), .integer(recordedIn), .instant(recordedAt), .id(recordedBy),
        ]
    }
}

extension CanonicalJSON {
    /// The canonical bytes of a value as text.
    static func text(encoding value: some Encodable) throws -> String {
        String(decoding: try bytes(of: value), as: UTF8.self)
    }
}
