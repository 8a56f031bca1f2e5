import RulebookLibrary
import Rules
import Testing

/// What the tests of duties share: a branch, a year, and short ways of writing events.
enum DutyBench {
    static func national() throws -> Rulebook { try book.get() }

    private static let book = Rulebook.read(RulebookLibrary.text(named: "national-duties") ?? "")

    static func year(asOf: String) throws -> DutyPeriod {
        try #require(DutyPeriod(opens: day("2017-01-01"), closes: day("2017-12-31"), asOf: day(asOf)))
    }

    /// The first day there is stands out wherever a date is mistyped.
    static func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? .earliest }

    /// A village branch of nine full members with a committee of three.
    static let branch = DutyRecord(
        "o",
        kind: "village",
        facts: [
            "form": .text("branch"), "field": .text("village"), "full_members": .number(9), "members": .number(10),
            "probationary_members": .number(1), "units": .number(1), "committee_members": .number(3),
            "has_committee": .truth(true), "has_groups": .truth(true), "is_joint": .truth(false),
            "village_or_community": .truth(true), "has_congress": .truth(false), "is_scattered": .truth(false),
            "is_approved": .truth(false),
        ]
    )

    static func event(_ kind: String, _ day: String, _ change: (inout DutyEvent) -> Void = { _ in }) -> DutyEvent {
        var event = DutyEvent("\(kind)-\(day)", kind, on: self.day(day))
        change(&event)
        return event
    }

    /// One event on a day of each month.
    static func monthly(_ kind: String, day: Int = 15, months: [Int] = Array(1...12)) -> [DutyEvent] {
        months.map { month in
            event(kind, "2017-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)")
        }
    }

    /// A rulebook of one duty given as YAML below `duties:`, with a source and softness of its own.
    static func finding(_ duty: String, settings: String = "", asOf: String = "2018-01-05", of record: DutyRecord) throws
        -> DutyFinding
    {
        let text =
            SampleRulebook.head + settings + """

                duties:
                  - id: d
                    label: {zh-Hans: 样例}
                    source: {note: 样例}
                    softness: local
                \(duty.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n"))
                """
        let plan = try Rulebook.read(text).get().dutyPlan()
        return try #require(plan.findings(for: record, in: try year(asOf: asOf)).first)
    }
}
