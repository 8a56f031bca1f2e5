/// Approves an application for a led project, from the level above and never by whoever handed it in.
package struct ApproveProject: Command {
    package static let name = "duties.approve-project"

    package let project: Project.ID
    /// What the level above has to say to it.
    package let note: String?

    package init(project: Project.ID, note: String? = nil) {
        self.project = project
        self.note = note
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
        try note.map { try Wording.check($0, "note") }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var project = try ledger.require(project)
        project.state = .underway
        project.approvedBy = stamp.actor
        project.approvedAt = stamp.instant
        try ledger.save(project)
        try ledger.save(WorkStep(.approved, on: .project, project.id.text, note: note, at: stamp))
    }
}
