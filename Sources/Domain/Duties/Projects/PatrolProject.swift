/// Notes what was found when somebody looked in on a led project, and what is to be done about it.
package struct PatrolProject: Command {
    /// How the work was found.
    package enum Finding: String, Codable, CaseIterable, Sendable {
        case orderly
        case slow
        case stalled
    }

    package static let name = "duties.patrol-project"

    package let project: Project.ID
    package let on: Day
    package let finding: Finding
    package let note: String

    package init(project: Project.ID, on: Day, finding: Finding, note: String) {
        self.project = project
        self.on = on
        self.finding = finding
        self.note = note
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let project = try facts.require(project)
        try signer.requires(DutyPowers.patrols, over: facts.require(project.organisation), during: project.cycle, in: facts)
        try signer.requiresAnother(than: project.appliedBy)
    }

    package func validate(in facts: some Facts) throws {
        let project = try facts.require(project)
        let cycle = try facts.require(project.cycle)
        try cycle.requiresOpen()
        try project.requires([.underway, .submitted])
        guard (cycle.opens...cycle.closes).contains(on) else { throw Refusal.projectOutsideCycle(on, cycle) }
        try Wording.check(note, "note")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var project = try ledger.require(project)
        project.lastPatrol = max(project.lastPatrol ?? on, on)
        try ledger.save(project)
        try ledger.save(
            WorkStep(.patrolled, on: .project, project.id.text, part: on.text, note: note, after: finding.rawValue, at: stamp)
        )
    }
}
