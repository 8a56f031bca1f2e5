package import Domain

/// What waits for the people of an organisation, and what waits for them from below: the blocks of a landing page.
package struct WorkToDo: Query {
    package struct Answer: Equatable, Sendable {
        /// Applications that were sent back to be revised.
        package let returnedProjects: Int
        /// Months of approved projects that are over and not reported on.
        package let unreportedStages: Int
        /// Items reported by hand that are past their day.
        package let lateTasks: Int
        /// Items and lists that were sent back.
        package let returnedTasks: Int
        package let unansweredComments: Int
        /// From below: applications to approve.
        package let projectsToApprove: Int
        /// From below: results to check and close.
        package let resultsToCheck: Int
        /// From below: task lists to sign.
        package let listsToSign: Int
        /// From below: items to countersign.
        package let tasksToCountersign: Int

        package var own: Int { returnedProjects + unreportedStages + lateTasks + returnedTasks + unansweredComments }
        package var fromBelow: Int { projectsToApprove + resultsToCheck + listsToSign + tasksToCountersign }
    }

    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    package let today: Day

    package init(cycle: Cycle.ID, organisation: Organisation.ID, today: Day) {
        self.cycle = cycle
        self.organisation = organisation
        self.today = today
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try WorkViewers.require(signer, over: organisation, during: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let place = try SQLLedger(connection).require(organisation)
        let below = SubtreePage(below: place)
        func count(_ sql: SQL) throws -> Int { Int(try connection.number(sql) ?? 0) }
        let own: SQL = "organisation = \(organisation) AND cycle = \(cycle)"
        let month = Month(of: today).text
        // Those right of the organisation's own path: what it hands in itself is for the level above.
        let under: SQL = "place.path > \(place.path) AND place.path < \(below.end)"
        let projectsBelow: SQL = """
            SELECT count(*) FROM led_project AS found JOIN organisation AS place ON place.id = found.organisation
            WHERE found.cycle = \(cycle) AND \(under)
            """
        let listsBelow: SQL = """
            SELECT count(*) FROM task_list AS found JOIN organisation AS place ON place.id = found.organisation
            WHERE found.cycle = \(cycle) AND \(under)
            """
        return Answer(
            returnedProjects: try count("SELECT count(*) FROM led_project WHERE \(own) AND state = 'returned'"),
            unreportedStages: try count(
                """
                SELECT count(*) FROM led_project
                JOIN led_project_stage AS stage ON stage.led_project = led_project.id
                WHERE led_project.\(own) AND led_project.state = 'underway' AND stage.standing = 'planned'
                    AND stage.month < \(month)
                """
            ),
            lateTasks: try count(
                """
                SELECT count(*) FROM task_list JOIN task_item AS item ON item.task_list = task_list.id
                WHERE task_list.\(own) AND task_list.state = 'signed' AND item.duty IS NULL
                    AND item.state IN ('open', 'returned') AND item.due < \(today)
                """
            ),
            returnedTasks: try count("SELECT count(*) FROM task_list WHERE \(own) AND state = 'returned'")
                + count(
                    """
                    SELECT count(*) FROM task_list JOIN task_item AS item ON item.task_list = task_list.id
                    WHERE task_list.\(own) AND item.state = 'returned'
                    """
                ),
            unansweredComments: try count(
                """
                SELECT count(*) FROM double_report
                JOIN double_report_comment AS said ON said.double_report = double_report.id
                WHERE double_report.\(own) AND said.answer IS NULL
                """
            ),
            projectsToApprove: try count("\(projectsBelow) AND found.state = 'applied'"),
            resultsToCheck: try count("\(projectsBelow) AND found.state = 'submitted'"),
            listsToSign: try count("\(listsBelow) AND found.state = 'submitted'"),
            tasksToCountersign: try count(
                """
                SELECT count(*) FROM task_list AS found JOIN organisation AS place ON place.id = found.organisation
                JOIN task_item AS item ON item.task_list = found.id
                WHERE found.cycle = \(cycle) AND \(under) AND item.state = 'reported'
                """
            )
        )
    }
}
