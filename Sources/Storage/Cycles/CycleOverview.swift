package import Domain

/// Where a cycle stands, what keeps it from its next phase, and how much is in it.
package struct CycleOverview: Query {
    package struct Answer: Equatable, Sendable {
        package let cycle: Cycle
        /// What stands between it and the next phase; empty: nothing, or there is none.
        package let blocks: [Refusal]
        package let activities: Int
        package let problems: Int
        package let openProblems: Int
        package let auditScores: Int
        package let ballots: Int
        package let scorecards: Int
        package let decisions: Int
    }

    package let cycle: Cycle.ID

    package init(cycle: Cycle.ID) {
        self.cycle = cycle
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresReading(of: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let cycle = try ledger.require(cycle)
        let closed = try ledger.count(
            Match<Problem>("cycle", .id(cycle.id)).and("state", .text(Problem.State.closed.rawValue))
        )
        let problems = try ledger.count(Match<Problem>("cycle", .id(cycle.id)))
        return Answer(
            cycle: cycle,
            blocks: try cycle.phase.next.map { try CycleGates(of: cycle, in: ledger).blocking($0) } ?? [],
            activities: try ledger.count(
                Match<Activity>("cycle", .id(cycle.id)).and("state", .text(Activity.State.logged.rawValue))
            ),
            problems: problems,
            openProblems: problems - closed,
            auditScores: try ledger.count(Match<AuditScore>("cycle", .id(cycle.id))),
            ballots: try ledger.count(Match<BallotCount>("cycle", .id(cycle.id))),
            scorecards: try ledger.count(Match<Scorecard>("cycle", .id(cycle.id))),
            decisions: try ledger.count(Match<Decision>("cycle", .id(cycle.id)))
        )
    }
}
