/// Sends the result of a led project back, with the reason: the work goes on.
package struct ReturnProjectResult: Command {
    package static let name = "duties.return-project-result"

    package let project: Project.ID
    package let reason: String

    package init(project: Project.ID, reason: String) {
        self.project = project
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let project = try facts.require(project)
        try signer.requiresAbove(facts.require(project.organisation), during: project.cycle, in: facts)
        try signer.requiresAnother(than: project.submittedBy)
    }

    package func validate(in facts: some Facts) throws {
        let project = try facts.require(project)
        try facts.require(project.cycle).requiresOpen()
        try project.requires([.submitted])
        try Wording.check(reason, "reason")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var project = try ledger.require(project)
        project.state = .underway
        try ledger.save(project)
        try ledger.save(WorkStep(.resultReturned, on: .project, project.id.text, note: reason, at: stamp))
    }
}
