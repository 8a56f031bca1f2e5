package import Domain
import Rules

/// 催报名单: who below an organisation has not handed a form in, or has it back, though the day it was due is past; in the order of
/// the tree, page by page.
package struct FormsLate: Query {
    package struct Answer: Equatable, Sendable {
        package let lines: [OwedPeriod]
        /// The path to go on behind; nil: that was all.
        package let next: String?
    }

    package static let most = 200

    package let cycle: Cycle.ID
    package let form: String
    package let period: String
    package let below: Organisation.ID
    package let today: Day
    package let after: String?
    package let limit: Int

    package init(
        cycle: Cycle.ID,
        form: String,
        period: String,
        below: Organisation.ID,
        today: Day,
        after: String? = nil,
        limit: Int = 50
    ) {
        self.cycle = cycle
        self.form = form
        self.period = period
        self.below = below
        self.today = today
        self.after = after
        self.limit = min(max(limit, 1), Self.most)
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(FormReading.roles, over: facts.require(below), during: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let cycle = try ledger.require(cycle)
        let place = try ledger.require(below)
        var forms = OwedForms(of: cycle, in: ledger)
        guard let owed = try forms.form(form) else { throw Refusal.noSuchForm(form, below) }
        guard let asked = owed.period(period) else { throw Refusal.noSuchPeriod(form, period) }
        let calendar = try ledger.workCalendar()
        guard let due = owed.due(asked, by: calendar), due < today.calendarDay else { return Answer(lines: [], next: nil) }
        let rows = try rows(within: place.path, kinds: forms.kinds(of: form), connection)
        let page = rows.prefix(limit)
        let ids = page.map { FilledForm.id(cycle: cycle.id, organisation: $0.id, form: form, period: period) }
        let filled = try connection.filledForms(
            "SELECT \(.filledForm) FROM filled_form WHERE id IN \(anyOf: ids.map { .id($0) }) ORDER BY id"
        )
        let known = Dictionary(filled.map { ($0.organisation, $0) }) { first, _ in first }
        return Answer(
            lines: page.map { row in
                OwedPeriod(
                    owed,
                    asked,
                    of: (row.id, row.name),
                    filled: known[row.id],
                    waitingFor: nil,
                    on: today.calendarDay,
                    by: calendar
                )
            },
            next: rows.count > limit ? page.last?.path : nil
        )
    }

    private func rows(
        within path: String,
        kinds: [Kind.ID],
        _ connection: any Connection
    ) throws -> [OwingOrganisations.Row] {
        try connection.all(
            """
            SELECT member.id AS id, member.name AS name, member.kind AS kind, member.path AS path
            FROM organisation AS member
            LEFT JOIN filled_form AS form ON form.id = \("\(cycle)|") || member.id || \("|\(form)|\(period)")
            WHERE \(.within([path], "member.path")) AND member.path > \(after ?? "") AND member.state = 'open'
                AND member.kind IN \(anyOf: kinds.map { .id($0) })
                AND (form.id IS NULL OR form.state IN ('draft', 'returned'))
            ORDER BY member.path
            LIMIT \(limit + 1)
            """
        )
    }
}
