package import Domain

/// 任务清单: the task lists of secretaries below an organisation, in the order of the tree, a part at a time.
package struct TaskLists: Query {
    package struct Line: Equatable, Sendable, Decodable {
        package let id: String
        package let organisation: String
        package let organisationName: String
        package let holder: String
        package let state: String
        package let items: Int
        /// Countersigned by hand; what the log tells is shown on the list itself.
        package let countersigned: Int
        /// Said to be done and waiting to be countersigned.
        package let reported: Int
        /// Reported by hand, past their day, and neither countersigned nor waiting to be.
        package let late: Int
        package let changes: Int
    }

    package struct Answer: Equatable, Sendable {
        package let lines: [Line]
        /// How many there are in all that fit.
        package let total: Int
    }

    package let cycle: Cycle.ID
    package let below: Organisation.ID?
    package let state: TaskList.State?
    package let today: Day
    package let offset: Int
    package let limit: Int

    package init(
        cycle: Cycle.ID,
        below: Organisation.ID? = nil,
        state: TaskList.State? = nil,
        today: Day,
        offset: Int = 0,
        limit: Int = 100
    ) {
        self.cycle = cycle
        self.below = below
        self.state = state
        self.today = today
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
        let wanted: SQL = state.map { "AND task_list.state = \($0.rawValue)" } ?? ""
        let rows: SQL = """
            FROM organisation
            JOIN task_list ON task_list.organisation = organisation.id AND task_list.cycle = \(cycle)
            WHERE \(page.holds("organisation")) \(wanted)
            """
        let found: [Line] = try connection.all(
            """
            SELECT task_list.id AS id, task_list.organisation AS organisation, organisation.name AS organisation_name,
                   task_list.holder AS holder, task_list.state AS state, task_list.changes AS changes,
                   (SELECT count(*) FROM task_item WHERE task_item.task_list = task_list.id AND task_item.state <> 'struck')
                       AS items,
                   (SELECT count(*) FROM task_item WHERE task_item.task_list = task_list.id
                       AND task_item.state = 'countersigned') AS countersigned,
                   (SELECT count(*) FROM task_item WHERE task_item.task_list = task_list.id AND task_item.state = 'reported')
                       AS reported,
                   (SELECT count(*) FROM task_item WHERE task_item.task_list = task_list.id AND task_item.duty IS NULL
                       AND task_item.state IN ('open', 'returned') AND task_item.due < \(today)) AS late
            \(rows)
            ORDER BY organisation.path, task_list.id
            \(page.part)
            """
        )
        return Answer(
            lines: found,
            total: Int(try connection.number("SELECT count(*) \(rows)") ?? 0)
        )
    }
}
