/// Reports how a month of a led project went: done, or behind and why.
///
/// A later report for the month takes its place.
package struct ReportProjectStage: Command {
    package static let name = "duties.report-project-stage"

    package let project: Project.ID
    package let month: Month
    package let standing: ProjectStage.Standing
    /// What was done, or why it was not.
    package let note: String

    package init(project: Project.ID, month: Month, standing: ProjectStage.Standing, note: String) {
        self.project = project
        self.month = month
        self.standing = standing
        self.note = note
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let project = try facts.require(project)
        try signer.requires(DutyPowers.keepers, over: facts.require(project.organisation), during: project.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let project = try facts.require(project)
        try facts.require(project.cycle).requiresOpen()
        try project.requires([.underway])
        guard try facts.exists(ProjectStage.id(project: project.id, month: month)) else {
            throw Refusal.monthNotPlanned(month, project.id)
        }
        guard standing != .planned else { throw Refusal.blank("standing") }
        try Wording.check(note, "note")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var project = try ledger.require(project)
        var stage = try ledger.require(ProjectStage.id(project: project.id, month: month))
        stage.standing = standing
        stage.note = note
        stage.reportedBy = stamp.actor
        stage.reportedAt = stamp.instant
        try ledger.save(stage)
        if project.lastReport.map({ $0 <= month }) ?? true {
            project.lastReport = month
            project.lastStanding = standing
            try ledger.save(project)
        }
        try ledger.save(
            WorkStep(.reported, on: .project, project.id.text, part: month.text, note: note, after: standing.rawValue, at: stamp)
        )
    }
}

extension Refusal {
    package static func monthNotPlanned(_ month: Month, _ project: Project.ID) -> Refusal {
        Refusal(.invalid, "duties.month-not-planned", [month.text, project.text])
    }
}
