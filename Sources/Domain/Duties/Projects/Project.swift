/// 领办项目: a hard problem a secretary takes on, under one number for life: `2017-330203-P01`.
///
/// Applied for, approved by the level above, reported on month by month, looked in on, closed by its number, judged.
package struct Project: Record {
    package enum State: String, Codable, CaseIterable, Sendable {
        /// Waits for the level above.
        case applied
        /// Sent back: to be revised and handed in again.
        case returned
        /// Approved, and being worked on.
        case underway
        /// Said to be finished, with its result.
        case submitted
        /// Closed by its number: the result was checked.
        case closed
        /// Given up, with the reason.
        case withdrawn
    }

    package let id: ID
    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    package internal(set) var plan: ProjectPlan
    package internal(set) var state: State
    package internal(set) var appliedBy: Person.ID
    package internal(set) var appliedAt: Instant
    package internal(set) var approvedBy: Person.ID?
    package internal(set) var approvedAt: Instant?
    /// What was achieved, in the words of whoever handed it in last.
    package internal(set) var result: String?
    package internal(set) var submittedBy: Person.ID?
    package internal(set) var closedBy: Person.ID?
    package internal(set) var closedAt: Instant?
    /// The number of the journal entry that closed it.
    package internal(set) var closedIn: Int64?
    /// How good it was found, in a word of the place.
    package internal(set) var rating: String?
    /// How often its plan was adjusted after it was approved.
    package internal(set) var adjustments: Int
    /// The newest monthly report and patrol, for lists.
    package internal(set) var lastReport: Month?
    package internal(set) var lastStanding: ProjectStage.Standing?
    package internal(set) var lastPatrol: Day?

    init(id: ID, cycle: Cycle.ID, organisation: Organisation.ID, plan: ProjectPlan, at stamp: Stamp) {
        self.id = id
        self.cycle = cycle
        self.organisation = organisation
        self.plan = plan
        state = .applied
        appliedBy = stamp.actor
        appliedAt = stamp.instant
        approvedBy = nil
        approvedAt = nil
        result = nil
        submittedBy = nil
        closedBy = nil
        closedAt = nil
        closedIn = nil
        rating = nil
        adjustments = 0
        lastReport = nil
        lastStanding = nil
        lastPatrol = nil
    }

    /// The number for life: the cycle, the organisation, `P`, and two digits or more.
    package static func id(cycle: Cycle.ID, organisation: Organisation.ID, number: Int) -> ID {
        ID("\(cycle)-\(organisation)-P\(number < 10 ? "0" : "")\(number)")
    }

    /// Throws the refusal that it is not in one of the states this act begins with.
    func requires(_ states: Set<State>) throws {
        guard states.contains(state) else { throw Refusal.projectIs(state, id) }
    }
}

extension Project {
    package static let shape = Shape(
        "led_project",
        "id",
        "cycle",
        "organisation",
        "title",
        "leader",
        "plan",
        "due",
        "state",
        "applied_by",
        "applied_at",
        "approved_by",
        "approved_at",
        "result",
        "submitted_by",
        "closed_by",
        "closed_at",
        "closed_in",
        "rating",
        "adjustments",
        "last_report",
        "last_standing",
        "last_patrol"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        organisation = try row.id()
        _ = try row.text()
        _ = try row.text()
        plan = try CanonicalJSON.decode(ProjectPlan.self, from: row.text().utf8)
        _ = try row.day()
        state = try row.choice()
        appliedBy = try row.id()
        appliedAt = try row.instant()
        approvedBy = try row.optionalID()
        approvedAt = try row.optionalInstant()
        result = try row.optionalText()
        submittedBy = try row.optionalID()
        closedBy = try row.optionalID()
        closedAt = try row.optionalInstant()
        closedIn = try row.optionalInteger()
        rating = try row.optionalText()
        adjustments = try row.whole()
        lastReport = try row.optionalText().flatMap { Month($0) }
        lastStanding = try row.optionalText().flatMap { ProjectStage.Standing(rawValue: $0) }
        lastPatrol = try row.optionalDay()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(organisation), .text(plan.title), .text(plan.leader), .text(planText), .day(plan.due),
            .text(state.rawValue), .id(appliedBy), .instant(appliedAt), .id(approvedBy), .instant(approvedAt), .text(result),
            .id(submittedBy), .id(closedBy), .instant(closedAt), closedIn.map(Field.integer) ?? .null, .text(rating),
            .whole(adjustments), .text(lastReport?.text), .text(lastStanding?.rawValue), .day(lastPatrol),
        ]
    }

    /// The plan as canonical JSON; its texts, days and months can always be encoded.
    var planText: String { (try? CanonicalJSON.text(encoding: plan)) ?? "" }
}

extension Refusal {
    /// The project is not in the state this act begins with.
    package static func projectIs(_ state: Project.State, _ project: Project.ID) -> Refusal {
        let key =
            switch state {
            case .applied: "duties.project-applied"
            case .returned: "duties.project-returned"
            case .underway: "duties.project-underway"
            case .submitted: "duties.project-submitted"
            case .closed: "duties.project-closed"
            case .withdrawn: "duties.project-withdrawn"
            }
        return Refusal(.conflict, key, [project.text])
    }
}
