package import Domain
import Rules

/// What somebody has to fill in: the forms of the organisations they keep records for, whose period has begun and that are not
/// approved; page by page of organisations.
package struct FormsToFill: Query {
    package struct Answer: Equatable, Sendable {
        /// By organisation, then as the rulebooks write them, then by period.
        package let lines: [OwedPeriod]
        /// The path of the last organisation looked at, to go on from; nil: that was all.
        package let next: String?
    }

    package static let most = 100

    package let signer: Signer
    package let cycle: Cycle.ID
    package let today: Day
    package let after: String?
    package let limit: Int

    package init(by signer: Signer, cycle: Cycle.ID, today: Day, after: String? = nil, limit: Int = 50) {
        self.signer = signer
        self.cycle = cycle
        self.today = today
        self.after = after
        self.limit = min(max(limit, 1), Self.most)
    }

    /// One's own list.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresOwn(self.signer)
        _ = try facts.require(cycle)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let cycle = try ledger.require(cycle)
        let paths = try signer.reach(FilledForm.fillers, during: cycle.id, in: ledger).paths
        var owed = OwedForms(of: cycle, in: ledger)
        let kinds = try owed.kinds()
        let members = try OwingOrganisations.rows(within: paths, kinds: kinds, after: after, limit: limit + 1, connection)
        let page = members.prefix(limit)
        let filled = try connection.filledForms(
            """
            SELECT \(.filledForm) FROM filled_form
            WHERE organisation IN \(anyOf: page.map { .id($0.id) }) AND cycle = \(cycle.id)
            ORDER BY id
            """
        )
        let known = Dictionary(filled.map { ($0.id, $0) }) { first, _ in first }
        let places = try OrganisationNames(filled.compactMap(\.waiting), connection)
        let calendar = try ledger.workCalendar()
        let lines = try page.flatMap { member in
            try owed.forms(of: member.kind).flatMap { form in
                form.periods.filter { $0.first <= today.calendarDay }.compactMap { period -> OwedPeriod? in
                    let id = FilledForm.id(cycle: cycle.id, organisation: member.id, form: form.key, period: period.key)
                    let line = OwedPeriod(
                        form,
                        period,
                        of: (member.id, member.name),
                        filled: known[id],
                        waitingFor: known[id]?.waiting.flatMap { places[$0] },
                        on: today.calendarDay,
                        by: calendar
                    )
                    return line.standing == .approved ? nil : line
                }
            }
        }
        return Answer(lines: lines, next: members.count > limit ? page.last?.path : nil)
    }
}

extension Signer {
    /// Throws the refusal that somebody asks for another's own list.
    func requiresOwn(_ owner: Signer) throws {
        guard self == owner else { throw Refusal(.forbidden, "forbidden.anywhere", []) }
    }
}
