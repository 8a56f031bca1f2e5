package import Domain
package import Rules

/// How an organisation stands with each of its duties on a day: dates, gaps, quality, the source of the rule, what would mend
/// it, and the records it was judged by.
package struct ComplianceOf: Query {
    /// A record that was judged.
    package struct Judged: Equatable, Sendable {
        package let id: String
        /// What it is called on the screen: the subject of an activity, the number of a matter, the title of a post.
        package let text: String
        package let day: String?
        /// The activity it is; nil where it is something else.
        package let activity: Activity.ID?
        package let entry: Int64?
    }

    package struct Line: Equatable, Sendable {
        package let rulebook: String
        package let rulebookLabel: Label
        package let duty: Duty
        package let finding: DutyFinding
        /// The records it was judged by, in the order of their days.
        package let judged: [Judged]
    }

    package struct Answer: Equatable, Sendable {
        package let organisation: Organisation
        package let asOf: Day
        package let lines: [Line]
        /// What was known of the organisation, by the names formulas use.
        package let facts: [String: Value]

        package func count(_ standing: DutyFinding.Standing) -> Int { lines.count { $0.finding.standing == standing } }
    }

    package let organisation: Organisation.ID
    package let cycle: Cycle.ID
    package let asOf: Day

    package init(organisation: Organisation.ID, cycle: Cycle.ID, asOf: Day) {
        self.organisation = organisation
        self.cycle = cycle
        self.asOf = asOf
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresDutyReading(of: organisation, in: cycle, facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let organisation = try SQLLedger(connection).require(organisation)
        let books = try DutyBooks([organisation], in: cycle, asOf: asOf, from: connection)
        let known = try JudgedRecords(of: organisation.id, in: cycle, from: connection)
        let lines = try books.judged()[organisation.id] ?? []
        return Answer(
            organisation: organisation,
            asOf: asOf,
            lines: lines.map { judged in
                Line(
                    rulebook: judged.rulebook.id,
                    rulebookLabel: judged.rulebook.label,
                    duty: judged.duty,
                    finding: judged.finding,
                    judged: judged.finding.counted.map { known[$0] }
                )
            },
            facts: books.records[organisation.id]?.facts ?? [:]
        )
    }
}

/// The records of an organisation by the ids findings name them with.
struct JudgedRecords {
    private var known: [String: ComplianceOf.Judged] = [:]

    init(of organisation: Organisation.ID, in cycle: Cycle.ID, from connection: any Connection) throws {
        let ledger = SQLLedger(connection)
        let own = Field.id(organisation)
        for post in try ledger.list(Match<Post>("organisation", own)) {
            note(post.id.text, post.title, post.since.text)
        }
        for matter in try ledger.list(Match<DutyMatter>("organisation", own)) {
            note(matter.number, matter.number, nil, entry: matter.recordedIn)
        }
        for activity in try ledger.list(Match<Activity>("cycle", .id(cycle)).and("organisation", own)) {
            note(activity.id.text, activity.subject, activity.day.text, activity: activity.id, entry: activity.recordedIn)
        }
    }

    subscript(id: String) -> ComplianceOf.Judged {
        known[id] ?? ComplianceOf.Judged(id: id, text: id, day: nil, activity: nil, entry: nil)
    }

    private mutating func note(
        _ id: String,
        _ text: String,
        _ day: String?,
        activity: Activity.ID? = nil,
        entry: Int64? = nil
    ) {
        known[id] = ComplianceOf.Judged(id: id, text: text, day: day, activity: activity, entry: entry)
    }
}
