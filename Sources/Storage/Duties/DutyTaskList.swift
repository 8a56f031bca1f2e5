package import Domain
package import Rules

/// 我的待办: what somebody's organisations owe, what falls short first, then what is due soonest.
package struct DutyTaskList: Query {
    package struct Task: Equatable, Sendable {
        package let organisation: Organisation.ID
        package let organisationName: String
        package let rulebook: String
        package let duty: Duty
        package let standing: DutyFinding.Standing
        /// The last day to do it; nil: it has passed.
        package let due: CalendarDay?
        /// Days from the day it is looked at to the day it is due; below zero: so many days late; nil: what is wrong has no day.
        package let daysLeft: Int?
        /// What is wrong, and what would mend it; nil: nothing is wrong yet.
        package let shortfall: DutyFinding.Shortfall?
    }

    package struct Answer: Equatable, Sendable {
        /// The first ``DutyTaskList/most``.
        package let tasks: [Task]
        package let count: Int
        package let late: Int
        /// Whether the person has more organisations than are looked at.
        package let isCut: Bool
    }

    package static let most = 100
    /// The most organisations looked at.
    package static let mostOrganisations = 60

    package let person: Person.ID
    package let cycle: Cycle.ID
    package let asOf: Day
    /// How many days ahead is looked.
    package let ahead: Int

    package init(person: Person.ID, cycle: Cycle.ID, asOf: Day, ahead: Int = 30) {
        self.person = person
        self.cycle = cycle
        self.asOf = asOf
        self.ahead = min(max(ahead, 0), 366)
    }

    /// Everybody's own list is for themselves.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        _ = try facts.require(cycle)
        guard signer.person == person else { throw Refusal(.forbidden, "forbidden.anywhere", []) }
        try signer.requires(anywhere: DutyReading.writers, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let (organisations, isCut) = try mine(ledger, connection)
        let books = try DutyBooks(organisations, in: cycle, asOf: asOf, from: connection)
        let judged = try books.judged()
        var tasks: [Task] = []
        for organisation in organisations {
            for line in judged[organisation.id] ?? [] { tasks += task(line, of: organisation) }
        }
        tasks.sort { left, right in
            guard left.daysLeft == right.daysLeft else { return left.daysLeft ?? -1 < right.daysLeft ?? -1 }
            return (left.organisation, left.duty.id) < (right.organisation, right.duty.id)
        }
        return Answer(
            tasks: Array(tasks.prefix(Self.most)),
            count: tasks.count,
            late: tasks.count { $0.standing == .notMet && $0.due == nil },
            isCut: isCut
        )
    }

    private func mine(_ ledger: SQLLedger, _ connection: any Connection) throws -> ([Organisation], isCut: Bool) {
        let reach = try Signer(person).reach([.secretary, .clerk], during: cycle, in: ledger)
        var found: [Organisation.ID] = []
        for path in Set(reach.paths).sorted() where found.count <= Self.mostOrganisations {
            let more = try Subtree(path: path).open(Self.mostOrganisations + 1, on: connection)
            found += more.filter { !found.contains($0) }
        }
        let organisations = try connection.records(
            Organisation.self,
            where: "id",
            isAnyOf: found.prefix(Self.mostOrganisations).map { .id($0) }
        )
        return (organisations, found.count > Self.mostOrganisations)
    }

    private func task(_ line: DutyBooks.Judged, of organisation: Organisation) -> [Task] {
        let finding = line.finding
        func task(_ due: CalendarDay?, _ daysLeft: Int?, _ shortfall: DutyFinding.Shortfall?) -> Task {
            Task(
                organisation: organisation.id,
                organisationName: organisation.name,
                rulebook: line.rulebook.id,
                duty: line.duty,
                standing: finding.standing,
                due: due,
                daysLeft: daysLeft,
                shortfall: shortfall
            )
        }
        var tasks: [Task] = []
        // The latest shortfall says what to do now; earlier ones of the same duty stand on its own page.
        if finding.standing == .notMet, let worst = finding.shortfalls.max(by: { $0.daysLate ?? 0 < $1.daysLate ?? 0 }) {
            tasks.append(task(nil, worst.daysLate.map { -$0 }, worst))
        }
        if let due = finding.nextDue {
            let left = asOf.calendarDay.days(to: due)
            if (0...ahead).contains(left) { tasks.append(task(due, left, nil)) }
        }
        return tasks
    }
}
