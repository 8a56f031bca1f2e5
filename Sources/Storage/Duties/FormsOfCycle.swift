package import Domain
package import Rules

/// The forms that are filled in in a cycle, with their periods and the days they are due.
package struct FormsOfCycle: Query {
    package struct Period: Equatable, Sendable {
        package let period: FormPeriod
        /// Nil: the working days of that year are not known.
        package let due: CalendarDay?
    }

    package struct Line: Equatable, Sendable {
        package let key: String
        package let labels: [String: String]
        package let kinds: [Kind.ID]
        package let periods: [Period]
    }

    package let cycle: Cycle.ID

    package init(_ cycle: Cycle.ID) {
        self.cycle = cycle
    }

    /// What is asked is no secret: whoever has any role may see it.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: Set(Role.allCases), in: facts)
        _ = try facts.require(cycle)
    }

    package func answer(from connection: any Connection) throws -> [Line] {
        let ledger = SQLLedger(connection)
        let cycle = try ledger.require(cycle)
        let calendar = try ledger.workCalendar()
        var owed = OwedForms(of: cycle, in: ledger)
        var lines: [Line] = []
        for kind in try owed.kinds() {
            for form in try owed.forms(of: kind) where !lines.contains(where: { $0.key == form.key }) {
                lines.append(
                    Line(
                        key: form.key,
                        labels: form.form.label.texts,
                        kinds: try owed.kinds(of: form.key),
                        periods: form.periods.map { Period(period: $0, due: form.due($0, by: calendar)) }
                    )
                )
            }
        }
        return lines
    }
}
