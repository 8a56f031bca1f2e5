/// Writes the report a secretary gives to both sides; once one side has been given it, it stays as it is for the other.
package struct WriteDoubleReport: Command {
    package static let name = "duties.write-double-report"

    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    /// Who reports, by post.
    package let secretary: String
    package let text: ReportText

    package init(cycle: Cycle.ID, organisation: Organisation.ID, secretary: String, text: ReportText) {
        self.cycle = cycle
        self.organisation = organisation
        self.secretary = secretary
        self.text = text
    }

    package var recordsOf: [Organisation.ID] { [organisation] }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let roles = DutyPowers.keepers.union([.office])
        try signer.requires(roles, over: facts.require(organisation), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try facts.require(cycle).requiresOpen()
        try Wording.check(name: secretary, "secretary")
        try text.check()
        let known = try facts.find(DoubleReport.id(cycle: cycle, organisation: organisation, secretary: secretary))
        if let known, known.delivered > 0 { throw Refusal.reportGiven(secretary) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let report = DoubleReport(self, at: stamp)
        let before = try ledger.find(report.id)
        try ledger.save(report)
        try ledger.save(
            WorkStep(
                .written,
                on: .doubleReport,
                report.id.text,
                before: before.map { try CanonicalJSON.text(encoding: $0.text) },
                after: CanonicalJSON.text(encoding: text),
                at: stamp
            )
        )
    }
}

extension Refusal {
    package static func reportGiven(_ secretary: String) -> Refusal {
        Refusal(.conflict, "duties.report-given", [secretary])
    }
}
