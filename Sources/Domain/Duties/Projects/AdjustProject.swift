/// Changes the plan of a project that is being worked on, with the reason; the plan before stays readable beside the new one.
///
/// By the secretary who leads, or by the level above; what was reported for a month is never changed by it.
package struct AdjustProject: Command {
    package static let name = "duties.adjust-project"

    package let project: Project.ID
    package let plan: ProjectPlan
    package let reason: String

    package init(project: Project.ID, plan: ProjectPlan, reason: String) {
        self.project = project
        self.plan = plan
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let project = try facts.require(project)
        let organisation = try facts.require(project.organisation)
        if try signer.holds([.secretary], over: organisation, during: project.cycle, in: facts) { return }
        try signer.requiresAbove(organisation, during: project.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let project = try facts.require(project)
        let cycle = try facts.require(project.cycle)
        try cycle.requiresOpen()
        try project.requires([.underway])
        try Wording.check(reason, "reason")
        try plan.check(in: cycle)
        guard plan != project.plan else { throw Refusal.projectUnchanged(project.id) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var project = try ledger.require(project)
        let before = project.planText
        project.plan = plan
        project.adjustments += 1
        try ledger.save(project)
        try ledger.save(stagesOf: project)
        try ledger.save(
            WorkStep(.adjusted, on: .project, project.id.text, note: reason, before: before, after: project.planText, at: stamp)
        )
    }
}

extension Refusal {
    package static func projectUnchanged(_ project: Project.ID) -> Refusal {
        Refusal(.invalid, "duties.project-unchanged", [project.text])
    }
}
