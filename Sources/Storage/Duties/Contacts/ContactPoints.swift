package import Domain

/// 联系点: the contact points of an organisation with their visits, each held against the rhythm that was set for it.
package struct ContactPoints: Query {
    package struct Line: Equatable, Sendable {
        package enum Standing: String, Sendable, CaseIterable {
            /// No rhythm was set.
            case free
            case inTime = "in-time"
            /// Longer since the last visit than was set.
            case overdue
            /// Fewer visits than the year asks for, with the year over.
            case tooFew = "too-few"
            case ended
        }

        package let contact: ContactPoint
        package let placeName: String?
        package let visits: Int
        package let lastVisit: Day?
        /// Days since the last visit, or since it was linked.
        package let gap: Int
        package let standing: Standing
    }

    package struct Answer: Equatable, Sendable {
        package let lines: [Line]
        /// How many of each kind are linked, and how many visits they had.
        package let linked: [ContactPoint.Target: Int]
        package let visits: Int
        package let overdue: Int
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
        let ledger = SQLLedger(connection)
        let cycle = try ledger.require(cycle)
        let visits = try ContactVisits(organisation, in: cycle.id, from: ledger)
        let contacts = try ledger.list(Match<ContactPoint>("organisation", .id(organisation)).and("cycle", .id(cycle.id)))
            .sorted { ($0.leader, $0.target.rawValue, $0.number) < ($1.leader, $1.target.rawValue, $1.number) }
        let lines = try contacts.map { contact in
            let placeName = try contact.place.map { try ledger.require($0).name }
            return line(contact, placeName, visits.of(contact, placeName: placeName).map(\.day), cycle)
        }
        return Answer(
            lines: lines,
            linked: Dictionary(grouping: contacts.filter { $0.state == .linked }, by: \.target).mapValues(\.count),
            visits: lines.reduce(0) { $0 + $1.visits },
            overdue: lines.count { $0.standing == .overdue || $0.standing == .tooFew }
        )
    }

    private func line(_ contact: ContactPoint, _ placeName: String?, _ days: [Day], _ cycle: Cycle) -> Line {
        let seen = min(today, cycle.closes)
        let gap = max(0, seen.number - (days.last ?? contact.since).number)
        let standing: Line.Standing =
            if contact.state == .ended {
                .ended
            } else if let longest = contact.longestGap, gap > longest {
                .overdue
            } else if let least = contact.least, today > cycle.closes, days.count < least {
                .tooFew
            } else {
                contact.least == nil && contact.longestGap == nil ? .free : .inTime
            }
        return Line(
            contact: contact,
            placeName: placeName,
            visits: days.count,
            lastVisit: days.last,
            gap: gap,
            standing: standing
        )
    }
}
