/// Gives a led project up, with the reason: by its own people before it was approved, afterwards only by the level above.
package struct WithdrawProject: Command {
    package static let name = "duties.withdraw-project"

    package let project: Project.ID
    package let reason: String

    package init(project: Project.ID, reason: String) {
        self.project = project
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let project = try facts.require(project)
        let organisation = try facts.require(project.organisation)
        if project.approvedBy == nil {
            try signer.requires(DutyPowers.keepers, over: organisation, during: project.cycle, in: facts)
        } else {
            try signer.requiresAbove(organisation, during: project.cycle, in: facts)
        }
    }

    package func validate(in facts: some Facts) throws {
        let project = try facts.require(project)
        try facts.require(project.cycle).requiresOpen()
        try project.requires([.applied, .returned, .underway, .submitted])
        try Wording.check(reason, "reason")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var project = try ledger.require(project)
        project.state = .withdrawn
        try ledger.save(project)
        try ledger.save(WorkStep(.withdrawn, on: .project, project.id.text, note: reason, at: stamp))
    }
}
