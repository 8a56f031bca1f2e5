package import Domain

/// One led project with its months, everything that was done to it, and the evidence attached.
package struct ProjectDossier: Query {
    package struct Answer: Equatable, Sendable {
        package let project: Project
        package let organisation: Organisation
        package let cycle: Cycle
        /// The planned and the reported months, in their order.
        package let stages: [ProjectStage]
        /// The newest first.
        package let steps: [WorkStepLine]
        package let evidence: [AttachedEvidence]
        /// The words it can be judged in; empty: any.
        package let ratings: [String]
    }

    package let project: Project.ID

    package init(project: Project.ID) {
        self.project = project
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let project = try facts.require(project)
        try WorkViewers.require(signer, over: project.organisation, during: project.cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let project = try ledger.require(project)
        let organisation = try ledger.require(project.organisation)
        return Answer(
            project: project,
            organisation: organisation,
            cycle: try ledger.require(project.cycle),
            stages: try ledger.list(Match<ProjectStage>("led_project", .id(project.id))).sorted { $0.month < $1.month },
            steps: try WorkStepLine.of(.project, project.id.text, from: connection),
            evidence: try AttachedEvidence.to(.project, project.id.text, from: connection),
            ratings: try ledger.projectRatings(for: organisation, in: project.cycle)
        )
    }
}
