package import Domain

/// 任务清单: the task lists of secretaries below an organisation, in the order of the tree, page by page.
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
        package let next: String?
    }

    package let cycle: Cycle.ID
    package let below: Organisation.ID?
    package let state: TaskList.State?
    package let today: Day
    package let after: TaskList.ID?
    package let limit: Int

    package init(
        cycle: Cycle.ID,
        below: Organisation.ID? = nil,
        state: TaskList.State? = nil,
        today: Day,
        after: TaskList.ID? = nil,
        limit: Int = 50
    ) {
        self.cycle = cycle
        self.below = below
        self.state = state
        self.today = today
        self.after = after
        self.limit = limit
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try WorkViewers.require(signer, over: below, during: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let place = try below.map { try ledger.require($0) } ?? ledger.root()
        let last = try after.map { try ledger.require($0) }
        let page = SubtreePage(
            below: place,
            after: try last.map { (try ledger.require($0.organisation), $0.id.text) },
            limit: limit
        )
        let wanted: SQL = state.map { "AND task_list.state = \($0.rawValue)" } ?? ""
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
            FROM organisation
            JOIN task_list ON task_list.organisation = organisation.id AND task_list.cycle = \(cycle)
            WHERE \(page.paths("organisation", id: "task_list.id")) \(wanted)
            ORDER BY organisation.path, task_list.id
            LIMIT \(page.fetched)
            """
        )
        let (lines, next) = page.cut(found, id: \.id)
        return Answer(lines: lines, next: next)
    }
}
