/// 决定: the grade that was decided for an organisation.
package struct Decision: Record {
    package let id: ID
    package let cycle: Cycle.ID
    /// The id of the grading in the pinned rulebook.
    package let grading: String
    package let organisation: Organisation.ID
    package let grade: String
    /// What the rules proposed; nil: nothing.
    package let proposed: String?
    /// Why it departs from what was proposed.
    package let reason: String?
    package let decidedBy: Person.ID
    package let decidedAt: Instant
    /// The number of the journal entry it was last recorded by.
    package let recordedIn: Int64

    package init(
        cycle: Cycle.ID,
        grading: String,
        organisation: Organisation.ID,
        grade: String,
        proposed: String?,
        reason: String?,
        decidedBy: Person.ID,
        decidedAt: Instant,
        recordedIn: Int64
    ) {
        id = Self.id(cycle: cycle, grading: grading, organisation: organisation)
        self.cycle = cycle
        self.grading = grading
        self.organisation = organisation
        self.grade = grade
        self.proposed = proposed
        self.reason = reason
        self.decidedBy = decidedBy
        self.decidedAt = decidedAt
        self.recordedIn = recordedIn
    }

    package static func id(cycle: Cycle.ID, grading: String, organisation: Organisation.ID) -> ID {
        ID("\(cycle)|\(grading)|\(organisation)")
    }
}

extension Decision {
    package static let shape = Shape(
        "decision",
        "id",
        "cycle",
        "grading",
        "organisation",
        "grade",
        "proposed",
        "reason",
        "decided_by",
        "decided_at",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        grading = try row.text()
        organisation = try row.id()
        grade = try row.text()
        proposed = try row.optionalText()
        reason = try row.optionalText()
        decidedBy = try row.id()
        decidedAt = try row.instant()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .text(grading), .id(organisation), .text(grade), .text(proposed), .text(reason), .id(decidedBy),
            .instant(decidedAt), .integer(recordedIn),
        ]
    }
}
