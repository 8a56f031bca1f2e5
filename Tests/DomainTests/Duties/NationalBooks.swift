import Domain
import RulebookLibrary
import Rules
import TestWorld
import Testing

/// Books in which the villages of the world are held to the national duties, and short ways of writing into them.
struct NationalBooks {
    let books = MemoryLedger()

    static let settings = [
        "member_lectures_least": "2", "member_lectures_per": "year", "longest_gap": "45", "local_term_rhythm": "true",
        "election_attendance_border": "at_least", "election_base": "voting_due", "farmer_dues": "0.5",
        "leader_attendance_least": "1", "leader_attendance_per": "quarter", "attendance_floor": "0.85",
    ]

    /// - Parameter facts: what is stated of the village from the beginning of the year on.
    init(_ facts: [String: String]) throws {
        for step in try World.steps(to: .preparing) { try books.submit(step.command, by: step.signer) }
        let text = try #require(RulebookLibrary.text(named: "national-duties"))
        try books.submit(PublishRulebook(text: text), by: World.ada)
        let pin = OpenCycle.Pinned(
            rulebook: try World.edition(of: text),
            kinds: ["village"],
            settings: Self.settings,
            purpose: .duties
        )
        try books.submit(PinRulebook(cycle: World.cycle, pin: pin), by: World.ada)
        try books.submit(AdvancePhase(cycle: World.cycle, to: .recording), by: World.ada)
        let (since, roles) = (try World.day(1, 1), [("书记", "secretary"), ("包村领导", "leading_cadre")])
        try books.submit(NamePostRoles(roles: roles.map { .init(title: $0, role: $1) }), by: World.ada)
        let posts = try [("书记", "cy"), ("包村领导", "bo")].map { title, holder in
            ImportPosts.Row(
                id: Post.ID("p-\(holder)"),
                organisation: World.village,
                title: title,
                holder: Person.ID(holder),
                since: try #require(Day("2012-04-01"))
            )
        }
        try books.submit(ImportPosts(posts: posts), by: World.ada)
        let stated = facts.sorted { $0.key < $1.key }.map {
            StateDutyFacts.Stated(organisation: World.village, fact: $0, value: $1, since: since)
        }
        try books.submit(StateDutyFacts(facts: stated), by: World.ada)
    }

    func log(
        _ kind: String,
        _ days: [String],
        came: Int? = nil,
        of due: Int? = nil,
        _ change: (inout ActivityDetails) -> Void = { _ in }
    ) throws {
        var details = ActivityDetails()
        change(&details)
        let items = try days.map { day in
            LogActivities.Item(
                id: "\(kind)-\(day)",
                kind: kind,
                day: try #require(Day("2017-\(day)")),
                subject: "开展工作",
                attendees: came,
                due: due,
                details: details
            )
        }
        try books.submit(LogActivities(cycle: World.cycle, organisation: World.village, items: items), by: World.ada)
    }

    func matter(
        _ kind: String,
        _ number: String,
        _ dates: [String: [String]],
        marks: [String] = [],
        amounts: [String: String] = [:]
    ) throws {
        let days = try dates.mapValues { try $0.map { try #require(Day($0)) } }
        let content = DutyMatterContent(dates: days, marks: marks, amounts: amounts)
        let item = RecordMatters.Item(kind: kind, number: number, content: content)
        try books.submit(RecordMatters(organisation: World.village, matters: [item]), by: World.ada)
    }

    /// Duty → how the village stands with it at the end of the year.
    func standings() throws -> [String: DutyFinding.Standing] {
        let village = try books.require(World.village)
        let day = try #require(Day("2018-01-05"))
        let record = try books.dutyRecord(of: village, in: World.cycle, asOf: day)
        let period = try #require(DutyPeriod(try books.require(World.cycle), asOf: day))
        let plans = try books.dutyRulebooks(for: village, in: World.cycle).filter { $0.rulebook.id == "national-duties" }
        let findings = plans.flatMap { $0.plan.findings(for: record, in: period) }
        return Dictionary(findings.map { ($0.duty, $0.standing) }) { first, _ in first }
    }

    /// A village branch of nine full members with a committee of three.
    static let branch = [
        "form": "branch", "field": "village", "full_members": "9", "probationary_members": "1", "units": "1",
        "committee_members": "3", "has_committee": "true", "has_groups": "true", "is_joint": "false", "has_congress": "false",
        "is_scattered": "false", "is_approved": "false", "project_months": "8", "fixed_day.theme_day": "15",
    ]

    /// `MM-DD` for a day of each of these months.
    static func days(_ day: Int, _ months: some Sequence<Int> = 1...12) -> [String] {
        months.map { month in "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
    }
}
