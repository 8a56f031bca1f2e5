/// 销号: closes a led project by its number once its result was checked, never by whoever handed the result in.
package struct CloseProject: Command {
    package static let name = "duties.close-project"

    package let project: Project.ID
    /// What was found when the result was checked.
    package let note: String

    package init(project: Project.ID, note: String) {
        self.project = project
        self.note = note
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
        try Wording.check(note, "note")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var project = try ledger.require(project)
        project.state = .closed
        project.closedBy = stamp.actor
        project.closedAt = stamp.instant
        project.closedIn = stamp.sequence
        try ledger.save(project)
        try ledger.save(WorkStep(.closed, on: .project, project.id.text, note: note, at: stamp))
    }
}
