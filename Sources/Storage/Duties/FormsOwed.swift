package import Domain
import Rules

/// Who owes a form for a period, and where each stands: in the order of the tree, part by part.
///
/// Below an organisation, or wherever whoever asks keeps or checks records. Held to those who are late it is the list of whom to
/// remind.
package struct FormsOwed: Query {
    /// Which of them.
    package enum Only: String, CaseIterable, Sendable {
        /// With those who fill it in: empty, a draft, returned, or opened again.
        case below
        /// Not handed in, though the day it was due is past.
        case late
        case waiting
        case approved
    }

    package struct Answer: Equatable, Sendable {
        package let lines: [OwedPeriod]
        /// How many there are in all.
        package let total: Int
    }

    package let signer: Signer
    package let cycle: Cycle.ID
    /// As records name it.
    package let form: String
    package let period: String
    /// Nil: wherever whoever asks has a say.
    package let below: Organisation.ID?
    package let only: Only?
    /// What the name or code of the organisation begins with or contains.
    package let search: String?
    package let today: Day
    package let offset: Int
    package let limit: Int

    package init(
        by signer: Signer,
        cycle: Cycle.ID,
        form: String,
        period: String,
        below: Organisation.ID? = nil,
        only: Only? = nil,
        search: String? = nil,
        today: Day,
        offset: Int = 0,
        limit: Int = 100
    ) {
        self.signer = signer
        self.cycle = cycle
        self.form = form
        self.period = period
        self.below = below
        self.only = only
        self.search = search
        self.today = today
        self.offset = max(offset, 0)
        self.limit = max(limit, 1)
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresOwn(self.signer)
        if let below { try signer.requires(FormReading.roles, over: facts.require(below), during: cycle, in: facts) }
        _ = try facts.require(cycle)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let cycle = try ledger.require(cycle)
        var forms = OwedForms(of: cycle, in: ledger)
        guard let owed = try forms.form(form), let asked = owed.period(period) else { throw Refusal.noSuchPeriod(form, period) }
        let paths =
            try below.map { [try ledger.require($0).path] }
            ?? signer.reach(FormReading.roles, during: cycle.id, in: ledger).paths
        let calendar = try ledger.workCalendar()
        let isPast = owed.due(asked, by: calendar).map { $0 < today.calendarDay } ?? false
        guard !paths.isEmpty, only != .late || isPast else { return Answer(lines: [], total: 0) }
        let members = try members(within: paths, kinds: forms.kinds(of: form))
        let rows: [OwingOrganisations.Row] = try connection.all(
            """
            SELECT member.id AS id, member.name AS name, member.kind AS kind, member.path AS path
            \(members)
            ORDER BY member.path
            LIMIT \(limit) OFFSET \(offset)
            """
        )
        let ids = rows.map { FilledForm.id(cycle: cycle.id, organisation: $0.id, form: form, period: period) }
        let filled = try FilledForm.found(ids, connection)
        let places = try OrganisationNames(filled.values.compactMap(\.waiting), connection)
        return Answer(
            lines: rows.map { row in
                OwedPeriod(
                    owed,
                    asked,
                    of: (row.id, row.name),
                    filled: filled[row.id],
                    waitingFor: filled[row.id]?.waiting.flatMap { places[$0] },
                    on: today.calendarDay,
                    by: calendar
                )
            },
            total: Int(try connection.number("SELECT count(*) \(members)") ?? 0)
        )
    }

    private func members(within paths: [String], kinds: [Kind.ID]) -> SQL {
        let standing: SQL =
            switch only {
            case nil: ""
            case .below, .late: "AND (form.id IS NULL OR form.state IN ('draft', 'returned', 'unlocked'))"
            case .waiting: "AND form.state = 'submitted'"
            case .approved: "AND form.state = 'approved'"
            }
        let late: SQL = only == .late ? "AND (form.id IS NULL OR form.state <> 'unlocked')" : ""
        let named: SQL =
            search.map { text in "AND (member.id = \(text) OR member.name LIKE \("%\(text.likeEscaped)%") ESCAPE '!')" } ?? ""
        return """
            FROM organisation AS member
            LEFT JOIN filled_form AS form ON form.id = \("\(cycle)|") || member.id || \("|\(form)|\(period)")
            WHERE \(.within(paths, "member.path")) AND member.state = 'open'
                AND member.kind IN \(anyOf: kinds.map { .id($0) }) \(standing) \(late) \(named)
            """
    }
}

extension FilledForm {
    /// Those of some ids that are there, by organisation.
    static func found(_ ids: [FilledForm.ID], _ connection: any Connection) throws -> [Organisation.ID: FilledForm] {
        var found: [Organisation.ID: FilledForm] = [:]
        for start in stride(from: 0, to: ids.count, by: 500) {
            let part = ids[start..<min(start + 500, ids.count)]
            let forms = try connection.filledForms(
                "SELECT \(.filledForm) FROM filled_form WHERE id IN \(anyOf: part.map { .id($0) }) ORDER BY id"
            )
            for form in forms { found[form.organisation] = form }
        }
        return found
    }
}

extension String {
    /// The text with `!` before every character that means something in LIKE.
    fileprivate var likeEscaped: String {
        replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
    }
}
