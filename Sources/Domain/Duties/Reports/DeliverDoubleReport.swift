import Rules

/// Notes that a report was given to one side: when, how, before whom, and which ballot they filled in.
package struct DeliverDoubleReport: Command {
    package static let name = "duties.deliver-double-report"

    package let report: DoubleReport.ID
    package let side: DoubleReport.Side
    package let on: Day
    package let mode: DoubleReportSide.Mode
    /// Before whom, as a body.
    package let audience: String
    package let present: Int?
    /// How many should have come.
    package let due: Int?
    /// The ballot of the pinned rulebook.
    package let ballot: String?

    package init(
        report: DoubleReport.ID,
        side: DoubleReport.Side,
        on: Day,
        mode: DoubleReportSide.Mode,
        audience: String,
        present: Int? = nil,
        due: Int? = nil,
        ballot: String? = nil
    ) {
        self.report = report
        self.side = side
        self.on = on
        self.mode = mode
        self.audience = audience
        self.present = present
        self.due = due
        self.ballot = ballot
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let report = try facts.require(report)
        let roles = DutyPowers.keepers.union([.office])
        try signer.requires(roles, over: facts.require(report.organisation), during: report.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let report = try facts.require(report)
        try facts.require(report.cycle).requiresOpen()
        try Wording.check(audience, "audience", most: 200)
        guard try !facts.exists(DoubleReportSide.id(report: report.id, side: side)) else {
            throw Refusal.sideWasGiven(side)
        }
        guard (present ?? 0) >= 0, (due ?? 0) >= 0, (present ?? 0) <= (due ?? .max) else {
            throw Refusal.attendanceDoesNotAddUp(report.secretary)
        }
        guard let ballot else { return }
        let organisation = try facts.require(report.organisation)
        guard try facts.ballotLabels(for: organisation, in: report.cycle)[ballot] != nil else {
            throw Refusal.noSuchBallot(ballot)
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var report = try ledger.require(report)
        report.delivered += 1
        try ledger.save(report)
        try ledger.save(
            DoubleReportSide(
                id: DoubleReportSide.id(report: report.id, side: side),
                report: report.id,
                side: side,
                on: on,
                mode: mode,
                audience: audience,
                present: present,
                due: due,
                ballot: ballot
            )
        )
        try ledger.save(
            WorkStep(
                .delivered,
                on: .doubleReport,
                report.id.text,
                part: side.rawValue,
                note: audience,
                after: on.text,
                at: stamp
            )
        )
    }
}

extension Facts {
    /// The ballots the rulebooks pinned for an organisation have: their ids, with what each is called by language.
    package func ballotLabels(for organisation: Organisation, in cycle: Cycle.ID) throws -> [String: [String: String]] {
        var labels: [String: [String: String]] = [:]
        for pin in try scoringPins(of: cycle) where pin.kinds.contains(organisation.kind) {
            for ballot in try pinned(pin).rulebook.ballots { labels[ballot.id] = ballot.label.texts }
        }
        return labels
    }
}

extension Refusal {
    package static func sideWasGiven(_ side: DoubleReport.Side) -> Refusal {
        switch side {
        case .upward: Refusal(.conflict, "duties.report-given-upward")
        case .downward: Refusal(.conflict, "duties.report-given-downward")
        }
    }

    package static func noSuchBallot(_ ballot: String) -> Refusal {
        Refusal(.invalid, "duties.no-such-ballot", [ballot])
    }
}
