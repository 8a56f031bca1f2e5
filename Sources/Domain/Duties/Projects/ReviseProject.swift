/// Hands an application in again that was sent back, with what was changed in it.
package struct ReviseProject: Command {
    package static let name = "duties.revise-project"

    package let project: Project.ID
    package let plan: ProjectPlan

    package init(project: Project.ID, plan: ProjectPlan) {
        self.project = project
        self.plan = plan
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let project = try facts.require(project)
        try signer.requires(DutyPowers.keepers, over: facts.require(project.organisation), during: project.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let project = try facts.require(project)
        let cycle = try facts.require(project.cycle)
        try cycle.requiresOpen()
        try project.requires([.returned])
        try plan.check(in: cycle)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var project = try ledger.require(project)
        let before = project.planText
        project.plan = plan
        project.state = .applied
        project.appliedBy = stamp.actor
        project.appliedAt = stamp.instant
        try ledger.save(project)
        try ledger.save(stagesOf: project)
        try ledger.save(
            WorkStep(.revised, on: .project, project.id.text, before: before, after: project.planText, at: stamp)
        )
    }
}
