package import Domain

/// 领办项目: the projects led below an organisation, a part at a time.
package struct LedProjects: Query {
    package struct Line: Equatable, Sendable, Decodable {
        package let id: String
        package let organisation: String
        package let organisationName: String
        package let title: String
        package let leader: String
        package let due: String
        package let state: String
        package let lastReport: String?
        package let lastStanding: String?
        package let lastPatrol: String?
        package let rating: String?
        package let adjustments: Int
    }

    package struct Answer: Equatable, Sendable {
        package let lines: [Line]
        /// How many there are in all that fit.
        package let total: Int
        /// How many there are in each state, whatever state is asked for.
        package let counts: [Project.State: Int]
    }

    package let cycle: Cycle.ID
    /// Nil: the root.
    package let below: Organisation.ID?
    package let state: Project.State?
    /// A part of the title, the leader or the number; empty: any.
    package let text: String
    /// By the day they are to be finished rather than in the order of the tree.
    package let byDue: Bool
    package let offset: Int
    package let limit: Int

    package init(
        cycle: Cycle.ID,
        below: Organisation.ID? = nil,
        state: Project.State? = nil,
        text: String = "",
        byDue: Bool = false,
        offset: Int = 0,
        limit: Int = 100
    ) {
        self.cycle = cycle
        self.below = below
        self.state = state
        self.text = text
        self.byDue = byDue
        self.offset = offset
        self.limit = limit
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try WorkViewers.require(signer, over: below, during: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let place = try below.map { try ledger.require($0) } ?? ledger.root()
        let page = SubtreePage(below: place, offset: offset, limit: limit)
        let wanted: SQL = state.map { "AND led_project.state = \($0.rawValue)" } ?? ""
        let named: SQL =
            text.isEmpty ? "" : "AND instr(led_project.title || ' ' || led_project.leader || ' ' || led_project.id, \(text)) > 0"
        let rows: SQL = """
            FROM organisation
            JOIN led_project ON led_project.organisation = organisation.id AND led_project.cycle = \(cycle)
            WHERE \(page.holds("organisation")) \(wanted) \(named)
            """
        let order: SQL = byDue ? "led_project.due, led_project.id" : "organisation.path, led_project.id"
        let found: [Line] = try connection.all(
            """
            SELECT led_project.id AS id, led_project.organisation AS organisation, organisation.name AS organisation_name,
                   led_project.title AS title, led_project.leader AS leader, led_project.due AS due, led_project.state AS state,
                   led_project.last_report AS last_report, led_project.last_standing AS last_standing,
                   led_project.last_patrol AS last_patrol, led_project.rating AS rating, led_project.adjustments AS adjustments
            \(rows)
            ORDER BY \(order)
            \(page.part)
            """
        )
        return Answer(
            lines: found,
            total: Int(try connection.number("SELECT count(*) \(rows)") ?? 0),
            counts: try counts(below: place, connection)
        )
    }

    private func counts(below place: Organisation, _ connection: any Connection) throws -> [Project.State: Int] {
        struct Row: Decodable {
            let state: String
            let count: Int
        }
        let rows: [Row] = try connection.all(
            """
            SELECT led_project.state AS state, count(*) AS count
            FROM led_project
            JOIN organisation ON organisation.id = led_project.organisation
            WHERE led_project.cycle = \(cycle) AND \(SubtreePage(below: place).holds("organisation"))
            GROUP BY led_project.state
            ORDER BY led_project.state
            """
        )
        return rows.reduce(into: [:]) { counts, row in
            if let state = Project.State(rawValue: row.state) { counts[state] = row.count }
        }
    }
}
