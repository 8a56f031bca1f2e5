/// Sends an application for a led project back to be revised, with the reason.
package struct ReturnProject: Command {
    package static let name = "duties.return-project"

    package let project: Project.ID
    package let reason: String

    package init(project: Project.ID, reason: String) {
        self.project = project
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let project = try facts.require(project)
        try signer.requiresAbove(facts.require(project.organisation), during: project.cycle, in: facts)
        try signer.requiresAnother(than: project.appliedBy)
    }

    package func validate(in facts: some Facts) throws {
        let project = try facts.require(project)
        try facts.require(project.cycle).requiresOpen()
        try project.requires([.applied])
        try Wording.check(reason, "reason")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var project = try ledger.require(project)
        project.state = .returned
        try ledger.save(project)
        try ledger.save(WorkStep(.returned, on: .project, project.id.text, note: reason, at: stamp))
    }
}
