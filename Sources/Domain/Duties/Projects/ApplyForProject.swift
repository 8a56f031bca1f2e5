/// Applies to the level above for a project the organisation's secretary is to lead; it gets its number for life.
///
/// By its own people, or by the office where applications come in as a file; whoever hands one in does not approve it.
package struct ApplyForProject: Command {
    package static let name = "duties.apply-for-project"

    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    package let plan: ProjectPlan

    package init(cycle: Cycle.ID, organisation: Organisation.ID, plan: ProjectPlan) {
        self.cycle = cycle
        self.organisation = organisation
        self.plan = plan
    }

    package var recordsOf: [Organisation.ID] { [organisation] }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let roles = DutyPowers.keepers.union([.office])
        try signer.requires(roles, over: facts.require(organisation), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let cycle = try facts.require(cycle)
        try cycle.requiresOpen()
        try plan.check(in: cycle)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let earlier = try ledger.count(Match<Project>("organisation", .id(organisation)).and("cycle", .id(cycle)))
        let project = Project(
            id: Project.id(cycle: cycle, organisation: organisation, number: earlier + 1),
            cycle: cycle,
            organisation: organisation,
            plan: plan,
            at: stamp
        )
        try ledger.save(project)
        try ledger.save(stagesOf: project)
        try ledger.save(WorkStep(.applied, on: .project, project.id.text, after: project.planText, at: stamp))
    }
}
