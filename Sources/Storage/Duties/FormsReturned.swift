package import Domain
import Rules

/// What came back to somebody: forms that were returned, or of which fields were opened again, with the reason; the newest first.
package struct FormsReturned: Query {
    package static let most = 200

    package let signer: Signer
    package let cycle: Cycle.ID
    package let today: Day
    package let limit: Int

    package init(to signer: Signer, cycle: Cycle.ID, today: Day, limit: Int = 50) {
        self.signer = signer
        self.cycle = cycle
        self.today = today
        self.limit = min(max(limit, 1), Self.most)
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresOwn(self.signer)
        _ = try facts.require(cycle)
    }

    package func answer(from connection: any Connection) throws -> [OwedPeriod] {
        let ledger = SQLLedger(connection)
        let cycle = try ledger.require(cycle)
        let paths = try signer.reach(FilledForm.fillers, during: cycle.id, in: ledger).paths
        guard !paths.isEmpty else { return [] }
        let forms = try connection.filledForms(
            """
            SELECT \(.filledForm) FROM filled_form
            JOIN organisation ON organisation.id = filled_form.organisation
            WHERE filled_form.cycle = \(cycle.id) AND filled_form.state IN ('returned', 'unlocked')
                AND \(.within(paths, "organisation.path"))
            ORDER BY filled_form.recorded_in DESC, filled_form.id
            LIMIT \(limit)
            """
        )
        let calendar = try ledger.workCalendar()
        var owed = OwedForms(of: cycle, in: ledger)
        return try forms.compactMap { form in
            let organisation = try ledger.require(form.organisation)
            guard let known = try owed.forms(of: organisation.kind).first(where: { $0.key == form.form }),
                let period = known.period(form.period)
            else { return nil }
            return OwedPeriod(
                known,
                period,
                of: (organisation.id, organisation.name),
                filled: form,
                waitingFor: nil,
                on: today.calendarDay,
                by: calendar
            )
        }
    }
}
