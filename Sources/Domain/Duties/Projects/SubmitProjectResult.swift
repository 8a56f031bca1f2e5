/// Says that a led project is finished, and what came of it; it is not closed by that.
package struct SubmitProjectResult: Command {
    package static let name = "duties.submit-project-result"

    package let project: Project.ID
    package let result: String

    package init(project: Project.ID, result: String) {
        self.project = project
        self.result = result
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let project = try facts.require(project)
        try signer.requires(DutyPowers.keepers, over: facts.require(project.organisation), during: project.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let project = try facts.require(project)
        try facts.require(project.cycle).requiresOpen()
        try project.requires([.underway])
        try Wording.check(result, "result")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var project = try ledger.require(project)
        let before = project.result
        project.state = .submitted
        project.result = result
        project.submittedBy = stamp.actor
        try ledger.save(project)
        try ledger.save(WorkStep(.submitted, on: .project, project.id.text, note: result, before: before, at: stamp))
    }
}
