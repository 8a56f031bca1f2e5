package import Domain
package import Rules

/// One form of one organisation for one period, with everything a page of it shows.
///
/// Values old and new, what is wrong, what is far off, how it came here, who comes next, and what whoever looks may do.
package struct FormSheet: Query {
    package struct Step: Equatable, Sendable, Decodable {
        package let what: FormStep.What
        /// The organisation it was approved or returned for.
        package let place: String?
        package let isOffice: Bool
        package let field: String?
        package let note: String?
        package let at: Instant
        package let person: String
        package let entry: Int64
    }

    /// One of those who approve.
    package struct Approval: Equatable, Sendable {
        package let place: String
        package let isOffice: Bool
        package let isDone: Bool
        package let isWaiting: Bool
    }

    /// What whoever looks may do with it as it stands.
    package struct Powers: Equatable, Sendable {
        package let fills: Bool
        package let withdraws: Bool
        package let approves: Bool
        package let unlocks: Bool
        /// It waits for them, but they handed it in themselves.
        package let isOwn: Bool
    }

    package struct Answer: Equatable, Sendable {
        package let cycle: Cycle
        package let organisation: Organisation
        package let above: String?
        /// As records name it.
        package let key: String
        package let form: EntryForm
        package let reporting: Reporting
        package let rulebook: Label
        package let period: FormPeriod
        package let periods: [FormPeriod]
        package let due: CalendarDay?
        package let daysLate: Int
        /// Nil: nothing was filled in yet.
        package let filled: FilledForm?
        package let submittedBy: String?
        /// What the period before says.
        package let before: [String: String]
        package let findings: [FormFinding]
        package let remarks: [FormRemark]
        /// What the values of this period make of the indicators.
        package let indicators: [String: Value]
        /// How often each field was changed.
        package let changes: [String: Int]
        package let lock: Refusal?
        package let steps: [Step]
        package let approvals: [Approval]
        package let powers: Powers
    }

    package let signer: Signer
    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    /// As records name it.
    package let form: String
    package let period: String
    package let today: Day

    package init(
        for signer: Signer,
        cycle: Cycle.ID,
        organisation: Organisation.ID,
        form: String,
        period: String,
        today: Day
    ) {
        self.signer = signer
        self.cycle = cycle
        self.organisation = organisation
        self.form = form
        self.period = period
        self.today = today
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresOwn(self.signer)
        try signer.requires(FormReading.roles, over: facts.require(organisation), during: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let cycle = try ledger.require(cycle)
        let organisation = try ledger.require(organisation)
        let owed = try ledger.owedForm(form, of: organisation, in: cycle, for: period)
        guard let asked = owed.period(period) else { throw Refusal.noSuchPeriod(form, period) }
        let id = FilledForm.id(cycle: cycle.id, organisation: organisation.id, form: form, period: period)
        let filled = try ledger.find(id)
        let before = try ledger.valuesBefore(period, of: owed, for: organisation.id, in: cycle.id)
        let chain = try ledger.approvalSteps(of: owed.reporting, for: organisation)
        let calendar = try ledger.workCalendar()
        let due = owed.due(asked, by: calendar)
        let values = filled?.values ?? [:]
        return Answer(
            cycle: cycle,
            organisation: organisation,
            above: try organisation.parent.flatMap { try ledger.find($0)?.name },
            key: form,
            form: owed.form,
            reporting: owed.reporting,
            rulebook: owed.rulebook.label,
            period: asked,
            periods: owed.periods,
            due: due,
            daysLate: filled?.isHandedIn == true ? 0 : due.map { calendar.daysLate(due: $0, on: today.calendarDay) } ?? 0,
            filled: filled,
            submittedBy: try filled?.submittedBy.flatMap { try ledger.find($0)?.name },
            before: before,
            findings: owed.plan.findings(values, before: before),
            remarks: try FormRemarks(owed, asked, of: organisation, in: cycle.id, connection).remarks(on: values),
            indicators: Dictionary(owed.reporting.indicators.map { ($0.id, $0.value(of: values, in: owed.form)) }) { $1 },
            changes: try changes(of: id, connection),
            lock: filled?.lock(steps: chain),
            steps: try steps(of: id, connection),
            approvals: Self.approvals(chain, filled),
            powers: try powers(filled, organisation, chain, ledger)
        )
    }

    private func changes(of id: FilledForm.ID, _ connection: any Connection) throws -> [String: Int] {
        struct Row: Decodable {
            let field: String
            let changes: Int
        }
        let rows: [Row] = try connection.all(
            "SELECT field, count(*) AS changes FROM form_change WHERE filled_form = \(id) GROUP BY field ORDER BY field"
        )
        return Dictionary(rows.map { ($0.field, $0.changes) }) { first, _ in first }
    }

    private func steps(of id: FilledForm.ID, _ connection: any Connection) throws -> [Step] {
        try connection.all(
            """
            SELECT step.what AS what, place.name AS place, step.is_office AS is_office, step.field AS field, step.note AS note,
                   step.recorded_at AS at, person.name AS person, step.recorded_in AS entry
            FROM form_step AS step
            JOIN person ON person.id = step.recorded_by
            LEFT JOIN organisation AS place ON place.id = step.place
            WHERE step.filled_form = \(id)
            ORDER BY step.recorded_in
            """
        )
    }

    private static func approvals(_ chain: [ApprovalStep], _ filled: FilledForm?) -> [Approval] {
        let waiting = chain.firstIndex { step in
            filled?.state == .submitted && step.organisation.id == filled?.waiting && step.isOffice == filled?.waitsForOffice
        }
        let isApproved = filled?.state == .approved || filled?.state == .unlocked
        return chain.enumerated().map { index, step in
            Approval(
                place: step.organisation.name,
                isOffice: step.isOffice,
                isDone: isApproved || waiting.map { index < $0 } ?? false,
                isWaiting: index == waiting
            )
        }
    }

    private func powers(
        _ filled: FilledForm?,
        _ organisation: Organisation,
        _ chain: [ApprovalStep],
        _ ledger: SQLLedger
    ) throws -> Powers {
        func holds(_ step: ApprovalStep?) throws -> Bool {
            guard let step else { return false }
            return try signer.holds(step.roles, over: step.organisation, during: cycle, in: ledger)
        }
        let isOpen = try ledger.require(cycle).takesForms && !ledger.exists(ResultsFreeze.id(cycle: cycle))
        guard isOpen else { return Powers(fills: false, withdraws: false, approves: false, unlocks: false, isOwn: false) }
        let keeps = try signer.holds(FilledForm.fillers, over: organisation, during: cycle, in: ledger)
        let state = filled?.state ?? .draft
        let current = chain.first { $0.organisation.id == filled?.waiting && $0.isOffice == filled?.waitsForOffice } ?? chain.last
        let comesNext = try state == .submitted && holds(current)
        let isOwn = comesNext && filled?.submittedBy == signer.person
        return Powers(
            fills: keeps && state != .submitted && state != .approved,
            withdraws: keeps && state == .submitted && filled?.approvals == 0,
            approves: comesNext && !isOwn,
            unlocks: try (state == .approved || state == .unlocked) && holds(chain.first),
            isOwn: isOwn
        )
    }
}
