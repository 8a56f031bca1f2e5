/// Records what one side said to a report it was given.
///
/// What the level above says is recorded from above; what members, staff or residents say is recorded by the organisation's
/// people or the office, under the name of the group, never of a person.
package struct CommentOnDoubleReport: Command {
    package static let name = "duties.comment-on-double-report"

    package let report: DoubleReport.ID
    package let side: DoubleReport.Side
    /// Who said it, by post or as a group.
    package let source: String
    package let text: String

    package init(report: DoubleReport.ID, side: DoubleReport.Side, source: String, text: String) {
        self.report = report
        self.side = side
        self.source = source
        self.text = text
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let report = try facts.require(report)
        let organisation = try facts.require(report.organisation)
        switch side {
        case .upward: try signer.requiresAbove(organisation, during: report.cycle, in: facts)
        case .downward:
            let roles = DutyPowers.keepers.union([.office])
            try signer.requires(roles, over: organisation, during: report.cycle, in: facts)
        }
    }

    package func validate(in facts: some Facts) throws {
        let report = try facts.require(report)
        try facts.require(report.cycle).requiresOpen()
        guard try facts.exists(DoubleReportSide.id(report: report.id, side: side)) else { throw Refusal.sideNotGiven(side) }
        try Wording.check(source, "source", most: 100)
        try Wording.check(text, "text")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let number = try ledger.count(Match<DoubleReportComment>("double_report", .id(report))) + 1
        try ledger.save(
            DoubleReportComment(
                id: DoubleReportComment.id(report: report, number: number),
                report: report,
                side: side,
                number: number,
                source: source,
                text: text,
                answer: nil,
                recordedBy: stamp.actor,
                recordedAt: stamp.instant
            )
        )
        try ledger.save(
            WorkStep(.commented, on: .doubleReport, report.text, part: String(number), note: text, after: source, at: stamp)
        )
    }
}

extension Refusal {
    package static func sideNotGiven(_ side: DoubleReport.Side) -> Refusal {
        switch side {
        case .upward: Refusal(.conflict, "duties.report-not-given-upward")
        case .downward: Refusal(.conflict, "duties.report-not-given-downward")
        }
    }
}
