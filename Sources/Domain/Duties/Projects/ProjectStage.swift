/// One month of a led project: what was planned for it, and what was reported.
package struct ProjectStage: Record {
    package enum Standing: String, Codable, CaseIterable, Sendable {
        /// Nothing has been reported yet.
        case planned
        /// What was planned for the month is done.
        case done
        /// It is not, and the report says why.
        case behind
    }

    package let id: ID
    package let project: Project.ID
    package let month: Month
    package internal(set) var plan: String
    package internal(set) var standing: Standing
    /// What was done, or why it was not.
    package internal(set) var note: String?
    package internal(set) var reportedBy: Person.ID?
    package internal(set) var reportedAt: Instant?

    init(project: Project.ID, _ stage: ProjectPlan.Stage) {
        id = Self.id(project: project, month: stage.month)
        self.project = project
        month = stage.month
        plan = stage.plan
        standing = .planned
        note = nil
        reportedBy = nil
        reportedAt = nil
    }

    package static func id(project: Project.ID, month: Month) -> ID {
        ID("\(project)|\(month.text)")
    }
}

extension ProjectStage {
    package static let shape = Shape(
        "led_project_stage",
        "id",
        "led_project",
        "month",
        "plan",
        "standing",
        "note",
        "reported_by",
        "reported_at"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        project = try row.id()
        guard let month = Month(try row.text()) else { throw Fault("led_project_stage.month is not a month") }
        self.month = month
        plan = try row.text()
        standing = try row.choice()
        note = try row.optionalText()
        reportedBy = try row.optionalID()
        reportedAt = try row.optionalInstant()
    }

    package var fields: [Field] {
        [
            .id(id), .id(project), .text(month.text), .text(plan), .text(standing.rawValue), .text(note), .id(reportedBy),
            .instant(reportedAt),
        ]
    }
}

extension Ledger {
    /// Puts the months of a plan in the place of those before; what was reported for a month stays, even where the plan drops it.
    func save(stagesOf project: Project) throws {
        let known = try list(Match<ProjectStage>("led_project", .id(project.id)))
        for stage in known where stage.standing == .planned && !project.plan.stages.contains(where: { $0.month == stage.month }) {
            try remove(stage.id)
        }
        for planned in project.plan.stages {
            var stage = known.first { $0.month == planned.month } ?? ProjectStage(project: project.id, planned)
            stage.plan = planned.plan
            try save(stage)
        }
    }
}
