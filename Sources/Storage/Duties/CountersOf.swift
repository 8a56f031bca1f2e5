package import Domain
package import Rules

/// The figures an organisation's secretary reports, counted from the log by themselves, each with the activities behind it.
package struct CountersOf: Query {
    package struct Line: Equatable, Sendable {
        package let rulebook: String
        package let rulebookLabel: Label
        package let counter: Counter
        package let value: Exact
        /// The activities it was counted from, in the order of their days.
        package let activities: [Activity]
    }

    package struct Answer: Equatable, Sendable {
        package let organisation: Organisation
        package let asOf: Day
        package let lines: [Line]
    }

    package let organisation: Organisation.ID
    package let cycle: Cycle.ID
    package let asOf: Day

    package init(organisation: Organisation.ID, cycle: Cycle.ID, asOf: Day) {
        self.organisation = organisation
        self.cycle = cycle
        self.asOf = asOf
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresDutyReading(of: organisation, in: cycle, facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let organisation = try ledger.require(organisation)
        let books = try DutyBooks([organisation], in: cycle, asOf: asOf, from: connection)
        let (period, events) = (try books.period(), books.records[organisation.id]?.events ?? [])
        let logged = try ledger.list(Match<Activity>("cycle", .id(cycle)).and("organisation", .id(organisation.id)))
        let known = Dictionary(logged.map { ($0.id.text, $0) }) { first, _ in first }
        let lines = books.rulebooks(for: organisation).flatMap { pinned in
            CounterSheet(pinned.rulebook.counters, of: events, in: period).lines.map { line in
                Line(
                    rulebook: pinned.rulebook.id,
                    rulebookLabel: pinned.rulebook.label,
                    counter: line.counter,
                    value: line.value,
                    activities: line.events.compactMap { known[$0] }
                )
            }
        }
        return Answer(organisation: organisation, asOf: asOf, lines: lines)
    }
}
