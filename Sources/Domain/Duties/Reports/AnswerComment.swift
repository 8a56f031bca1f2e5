/// Answers a comment on a report: how it is taken up, and by when.
package struct AnswerComment: Command {
    package static let name = "duties.answer-comment"

    package let report: DoubleReport.ID
    package let number: Int
    package let answer: String

    package init(report: DoubleReport.ID, number: Int, answer: String) {
        self.report = report
        self.number = number
        self.answer = answer
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let report = try facts.require(report)
        try signer.requires(DutyPowers.keepers, over: facts.require(report.organisation), during: report.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let report = try facts.require(report)
        try facts.require(report.cycle).requiresOpen()
        _ = try facts.require(DoubleReportComment.id(report: report.id, number: number))
        try Wording.check(answer, "answer")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var comment = try ledger.require(DoubleReportComment.id(report: report, number: number))
        let before = comment.answer
        comment.answer = answer
        try ledger.save(comment)
        try ledger.save(
            WorkStep(
                .answered,
                on: .doubleReport,
                report.text,
                part: String(number),
                note: answer,
                before: before,
                at: stamp
            )
        )
    }
}
