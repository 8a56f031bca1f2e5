package import Domain
package import Rules

/// 应报、已报、按时: how many right below an organisation handed a form in for a period, each with all below it.
package struct FormRates: Query {
    package struct Counts: Equatable, Sendable {
        /// Open organisations that fill the form in.
        package let expected: Int
        /// Of them, handed in at least once.
        package let submitted: Int
        /// Of them, first handed in by the day it was due.
        package let onTime: Int
        /// Of them, approved.
        package let approved: Int
    }

    package struct Line: Equatable, Sendable {
        package let organisation: Organisation.ID
        package let name: String
        /// Its own form; nil: it fills none in.
        package let own: OwedPeriod?
        /// It and all below it.
        package let counts: Counts
    }

    package struct Answer: Equatable, Sendable {
        package let place: String
        /// The organisation right above the place.
        package let above: Organisation.ID?
        package let due: CalendarDay?
        /// The organisation itself and all below it.
        package let total: Counts
        package let lines: [Line]
        /// How many stand right below.
        package let below: Int
    }

    package let cycle: Cycle.ID
    /// As records name it.
    package let form: String
    package let period: String
    package let below: Organisation.ID
    package let today: Day
    package let offset: Int
    package let limit: Int

    package init(
        cycle: Cycle.ID,
        form: String,
        period: String,
        below: Organisation.ID,
        today: Day,
        offset: Int = 0,
        limit: Int = 100
    ) {
        self.cycle = cycle
        self.form = form
        self.period = period
        self.below = below
        self.today = today
        self.offset = max(offset, 0)
        self.limit = max(limit, 1)
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
        let kinds = try forms.kinds(of: form)
        let calendar = try ledger.workCalendar()
        let due = owed.due(asked, by: calendar)
        let counted = Counted(cycle: cycle.id, form: form, period: period, kinds: kinds, due: due)
        let rows = try counted.rows(below: place.id, offset: offset, limit: limit, connection)
        let ids = rows.filter { kinds.contains($0.kind) }
            .map { FilledForm.id(cycle: cycle.id, organisation: $0.id, form: form, period: period) }
        let own = try FilledForm.found(ids, connection)
        let places = try OrganisationNames(own.values.compactMap(\.waiting), connection)
        return Answer(
            place: place.name,
            above: place.parent,
            due: due,
            total: try counted.total(within: place.path, connection),
            lines: rows.map { row in
                let filled = own[row.id]
                return Line(
                    organisation: row.id,
                    name: row.name,
                    own: kinds.contains(row.kind)
                        ? OwedPeriod(
                            owed,
                            asked,
                            of: (row.id, row.name),
                            filled: filled,
                            waitingFor: filled?.waiting.flatMap { places[$0] },
                            on: today.calendarDay,
                            by: calendar
                        ) : nil,
                    counts: row.counts
                )
            },
            below: try ledger.count(
                Match<Organisation>("parent", .id(place.id)).and("state", .text(Organisation.State.open.rawValue))
            )
        )
    }
}

/// Counts of one form in one period.
struct Counted {
    struct Row: Decodable {
        let id: Organisation.ID
        let name: String
        let kind: Kind.ID
        let expected: Int
        let submitted: Int
        let onTime: Int
        let approved: Int

        var counts: FormRates.Counts {
            FormRates.Counts(expected: expected, submitted: submitted, onTime: onTime, approved: approved)
        }
    }

    let cycle: Cycle.ID
    let form: String
    let period: String
    let kinds: [Kind.ID]
    let due: CalendarDay?

    private var counts: SQL {
        """
        count(member.id) AS expected, count(form.first_submitted_on) AS submitted,
        count(CASE WHEN form.first_submitted_on <= \(due?.text ?? "") THEN 1 END) AS on_time,
        count(CASE WHEN form.state IN ('approved', 'unlocked') THEN 1 END) AS approved
        """
    }

    /// The form of a member, found by its id.
    private var joined: SQL {
        """
        LEFT JOIN filled_form AS form ON form.id = \("\(cycle)|") || member.id || \("|\(form)|\(period)")
        """
    }

    private var isMember: SQL { "member.state = 'open' AND member.kind IN \(anyOf: kinds.map { .id($0) })" }

    /// The open organisations right below one, each with all below it.
    ///
    /// A path ends with a slash, and `0` follows the slash: so the texts between are those that begin with the path.
    func rows(
        below parent: Organisation.ID,
        offset: Int,
        limit: Int,
        _ connection: any Connection
    ) throws -> [Row] {
        try connection.all(
            """
            SELECT child.id AS id, child.name AS name, child.kind AS kind, \(counts)
            FROM (
                SELECT id, name, kind, path FROM organisation
                WHERE parent = \(parent) AND state = 'open'
                ORDER BY id
                LIMIT \(limit) OFFSET \(offset)
            ) AS child
            LEFT JOIN organisation AS member
                ON member.path >= child.path AND member.path < substr(child.path, 1, length(child.path) - 1) || '0'
                AND \(isMember)
            \(joined)
            GROUP BY child.id, child.name, child.kind
            ORDER BY child.id
            """
        )
    }

    func total(within path: String, _ connection: any Connection) throws -> FormRates.Counts {
        let row: Total? = try connection.one(
            """
            SELECT \(counts)
            FROM organisation AS member
            \(joined)
            WHERE \(.within([path], "member.path")) AND \(isMember)
            """
        )
        guard let row else { throw Fault("a count without a row") }
        return FormRates.Counts(expected: row.expected, submitted: row.submitted, onTime: row.onTime, approved: row.approved)
    }

    private struct Total: Decodable {
        let expected: Int
        let submitted: Int
        let onTime: Int
        let approved: Int
    }
}
