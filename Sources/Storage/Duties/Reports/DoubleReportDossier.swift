package import Domain

/// One double report: the text both sides heard, when each was given it, what each said, and the ballot each filled in.
package struct DoubleReportDossier: Query {
    package struct Side: Equatable, Sendable {
        package let given: DoubleReportSide
        /// What the rulebook calls the ballot, by language; empty: no ballot belongs to this side.
        package let ballotLabels: [String: String]
        /// The ballots given out and come back; nil: not counted yet.
        package let issued: Int?
        package let returned: Int?
    }

    package struct Answer: Equatable, Sendable {
        package let report: DoubleReport
        package let organisation: Organisation
        package let cycle: Cycle
        package let sides: [DoubleReport.Side: Side]
        package let comments: [DoubleReportComment]
        /// The ballots of the pinned rulebooks: id and labels.
        package let ballots: [String: [String: String]]
        /// The newest first.
        package let steps: [WorkStepLine]
        package let evidence: [AttachedEvidence]
    }

    package let report: DoubleReport.ID

    package init(report: DoubleReport.ID) {
        self.report = report
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let report = try facts.require(report)
        try WorkViewers.require(signer, over: report.organisation, during: report.cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let report = try ledger.require(report)
        let organisation = try ledger.require(report.organisation)
        let ballots = try ledger.ballotLabels(for: organisation, in: report.cycle)
        let given = try ledger.list(Match<DoubleReportSide>("double_report", .id(report.id)))
        let sides = try given.map { side in
            let counted = try side.ballot.flatMap {
                try ledger.find(BallotCount.id(cycle: report.cycle, organisation: organisation.id, ballot: $0))
            }
            return Side(
                given: side,
                ballotLabels: side.ballot.map { ballots[$0] ?? [:] } ?? [:],
                issued: counted?.issued,
                returned: counted?.returned
            )
        }
        return Answer(
            report: report,
            organisation: organisation,
            cycle: try ledger.require(report.cycle),
            sides: Dictionary(sides.map { ($0.given.side, $0) }) { first, _ in first },
            comments: try ledger.list(Match<DoubleReportComment>("double_report", .id(report.id)))
                .sorted { $0.number < $1.number },
            ballots: ballots,
            steps: try WorkStepLine.of(.doubleReport, report.id.text, from: connection),
            evidence: try AttachedEvidence.to(.doubleReport, report.id.text, from: connection)
        )
    }
}
