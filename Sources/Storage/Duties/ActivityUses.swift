package import Domain
package import Rules

/// Everything one activity counts for: duties, counters, inputs of the score, the figure of the published page.
package struct ActivityUses: Query {
    package enum Use: Equatable, Sendable {
        /// A duty it was judged by, and how the organisation stands with it.
        case duty(rulebook: Label, Duty, DutyFinding.Standing)
        case counter(rulebook: Label, Counter, Exact)
        /// An input of the rulebook the organisation is scored by.
        case input(rulebook: Label, Input)
        /// A figure of the published page, as ``FigureRecords`` names it.
        case figure(String)
    }

    package let activity: Activity.ID
    package let asOf: Day

    package init(activity: Activity.ID, asOf: Day) {
        self.activity = activity
        self.asOf = asOf
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresReading(of: activity, in: facts)
    }

    package func answer(from connection: any Connection) throws -> [Use] {
        let ledger = SQLLedger(connection)
        let activity = try ledger.require(activity)
        guard activity.state == .logged else { return [] }
        let organisation = try ledger.require(activity.organisation)
        let books = try DutyBooks([organisation], in: activity.cycle, asOf: asOf, from: connection)
        let id = activity.id.text
        var uses = (try books.judged()[organisation.id] ?? []).filter { $0.finding.counted.contains(id) }
            .map { Use.duty(rulebook: $0.rulebook.label, $0.duty, $0.finding.standing) }
        let (period, events) = (try books.period(), books.records[organisation.id]?.events ?? [])
        for pinned in books.rulebooks(for: organisation) {
            uses += CounterSheet(pinned.rulebook.counters, of: events, in: period).lines.filter { $0.events.contains(id) }
                .map { .counter(rulebook: pinned.rulebook.label, $0.counter, $0.value) }
        }
        if let pin = try ledger.scoringPins(of: activity.cycle).first(where: { $0.kinds.contains(organisation.kind) }) {
            let rulebook = try RulebookShelf.shared.rulebook(pin.rulebook.text, text: ledger.require(pin.rulebook).text)
            uses += rulebook.inputs.filter { $0.origin == .activities(activity.kind) }
                .map { .input(rulebook: rulebook.label, $0) }
        }
        if activity.origin != .generated { uses.append(.figure("activities.\(organisation.id).\(activity.kind)")) }
        return uses
    }
}
