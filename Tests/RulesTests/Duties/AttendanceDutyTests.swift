import Rules
import Testing

/// R34, R35, mixed-up meetings and “holidays”.
@Suite struct `The duties of attendance and quality` {
    static let twice: [String: Value] = ["leader_attendance_least": .number(2), "leader_attendance_per": .text("year")]
    static let floor: [String: Value] = ["attendance_floor": Exact("85%").map { .number($0) } ?? .truth(false)]
    static let gap: [String: Value] = ["longest_gap": .number(60)]

    static let rows: [DutyRow] = [
        DutyRow("r34", .met, "three times of two", .met, settings: twice) { attended(&$0, 3) },
        DutyRow("r34", .broken, "once of two", .notMet, settings: twice) { attended(&$0, 1) },
        DutyRow("r34", .border, "exactly twice", .met, settings: twice) { attended(&$0, 2) },
        DutyRow("r34", .notApplicable, "no leading cadre", .notApplicable, settings: twice) { _ in },
        DutyRow("r34", .notComputable, "the place has set nothing", .notComputable) { attended(&$0, 3) },

        DutyRow("r35", .met, "nine of ten", .met, settings: floor) { $0.events = [themeDay(9, of: 10)] },
        DutyRow("r35", .broken, "eight of ten", .notMet, settings: floor) { $0.events = [themeDay(8, of: 10)] },
        DutyRow("r35", .border, "seventeen of twenty", .met, settings: floor) { $0.events = [themeDay(17, of: 20)] },
        DutyRow("r35", .notApplicable, "no theme day", .notApplicable, settings: floor) { _ in },
        DutyRow("r35", .notComputable, "the place has set nothing", .notComputable) { $0.events = [themeDay(9, of: 10)] },

        DutyRow("mixed", .met, "study", .met) {
            $0.events = [DutyBench.event("theme_day", "2017-05-05") { $0.marks = ["study"] }]
        },
        DutyRow("mixed", .broken, "a budget meeting", .notMet) {
            $0.events = [DutyBench.event("member_meeting", "2017-05-05") { $0.marks = ["budget"] }]
        },
        DutyRow("mixed", .broken, "by its subject", .notMet) {
            $0.events = [DutyBench.event("theme_day", "2017-05-05") { $0.subject = "五月安全生产例会" }]
        },
        DutyRow("mixed", .border, "a budget, and study as well", .met) {
            $0.events = [DutyBench.event("member_meeting", "2017-05-05") { $0.marks = ["budget", "study"] }]
        },
        DutyRow("mixed", .notApplicable, "no meeting", .notApplicable) { _ in },
        DutyRow("mixed", .notComputable, "no agenda", .notComputable) {
            $0.events = [DutyBench.event("theme_day", "2017-05-05")]
        },

        DutyRow("holidays", .met, "something in both", .met) { $0.events = DutyBench.monthly("theme_day", months: [1, 8]) },
        DutyRow("holidays", .broken, "nothing in summer", .notMet) {
            $0.events = DutyBench.monthly("theme_day", months: [1, 2, 3, 4, 5, 6, 9, 10, 11, 12])
        },
        DutyRow("holidays", .border, "on the last day of August", .met) {
            $0.events = DutyBench.monthly("theme_day", months: [1]) + [DutyBench.event("theme_day", "2017-08-31")]
        },
        DutyRow("holidays", .notApplicable, "a committee", .notApplicable) { $0.facts["form"] = .text("committee") },
        DutyRow("holidays", .notComputable, "form not recorded", .notComputable) { $0.facts["form"] = nil },

        DutyRow("longest_gap_held", .met, "one a month", .met, settings: gap) { $0.events = DutyBench.monthly("theme_day") },
        DutyRow("longest_gap_held", .broken, "none from July to September", .notMet, settings: gap) {
            $0.events = DutyBench.monthly("theme_day", months: [1, 2, 3, 4, 5, 6, 10, 11, 12])
        },
        DutyRow("longest_gap_held", .border, "sixty days apart", .met, settings: gap, asOf: "2017-05-01") {
            $0.events = [DutyBench.event("theme_day", "2017-03-02"), DutyBench.event("theme_day", "2017-05-01")]
        },
        DutyRow("longest_gap_held", .border, "sixty-one", .notMet, settings: gap, asOf: "2017-05-02") {
            $0.events = [DutyBench.event("theme_day", "2017-03-02"), DutyBench.event("theme_day", "2017-05-02")]
        },
        DutyRow("longest_gap_held", .notApplicable, "a committee", .notApplicable, settings: gap) {
            $0.facts["form"] = .text("committee")
        },
        DutyRow("longest_gap_held", .notComputable, "the place has set nothing", .notComputable) {
            $0.events = DutyBench.monthly("theme_day")
        },
    ]

    @Test(arguments: rows) func `stand as the table says`(row: DutyRow) throws {
        try row.check()
    }

    @Test func `show a holiday as a gap with its dates and its name`() throws {
        let row = DutyRow("holidays", .other, "", .notMet) {
            $0.events = DutyBench.monthly("theme_day", months: [1, 2, 3, 4, 5, 6, 9, 10, 11, 12])
        }
        let gap = try #require(try row.finding().gaps.first)
        #expect(gap.from.text == "2017-06-15")
        #expect(gap.to.text == "2017-09-15")
        #expect(gap.days == 92)
        #expect(gap.season?.text(in: "en") == "summer holidays")
    }

    @Test func `look at a season that ends with the year, and at none that is cut off`() throws {
        let season = "type: gap\nevents: [theme_day]\nseasons: [{id: s, label: {zh-Hans: 年末}, months: [11, 12]}]"
        var record = DutyBench.branch
        record.events = DutyBench.monthly("theme_day", months: [10])
        #expect(try DutyBench.finding(season, of: record).standing == .notMet)
        #expect(try DutyBench.finding(season, asOf: "2017-12-31", of: record).standing == .notYetDue)
        record.since = DutyBench.day("2017-11-02")
        #expect(try DutyBench.finding(season, of: record).standing == .notApplicable)
    }

    @Test func `find no gap where an organisation was set up after the day`() throws {
        var record = DutyBench.branch
        record.since = DutyBench.day("2017-08-01")
        let gap = "type: gap\nevents: [theme_day]\nlongest_gap: 30"
        #expect(try DutyBench.finding(gap, asOf: "2017-06-30", of: record).standing == .notApplicable)
        #expect(try DutyBench.finding(gap, asOf: "2017-09-30", of: record).standing == .notMet)
    }

    @Test func `know how long a post may be vacant and how old its holder may be`() throws {
        let vacancy = "type: post\nask: vacancy\nroles: [secretary]\nmost: 3"
        var record = DutyBench.branch
        record.posts = [DutyPost("p", role: "secretary", holder: nil, since: DutyBench.day("2017-10-05"))]
        #expect(try DutyBench.finding(vacancy, asOf: "2018-01-05", of: record).standing == .notYetDue)
        #expect(try DutyBench.finding(vacancy, asOf: "2018-01-06", of: record).daysLate == 1)
        record.posts = [DutyPost("p", role: "secretary", holder: nil, since: nil)]
        #expect(try DutyBench.finding(vacancy, of: record).standing == .notComputable)
        let age = "type: post\nask: age\nroles: [secretary]\nmost: 60"
        record.posts = [DutyPost("p", role: "secretary", holder: "x", since: nil, born: DutyBench.day("1957-01-05"))]
        #expect(try DutyBench.finding(age, asOf: "2018-01-04", of: record).standing == .met)
        #expect(try DutyBench.finding(age, asOf: "2018-01-05", of: record).standing == .notMet)
    }

    static func attended(_ record: inout DutyRecord, _ times: Int) {
        record.posts = [DutyPost("head", role: "leading_cadre", holder: "x", since: nil)]
        record.events = DutyBench.monthly("theme_day", months: Array(1...times)).map { event in
            var event = event
            event.people = ["x", "y"]
            return event
        }
    }

    static func themeDay(_ present: Int, of due: Int) -> DutyEvent {
        DutyBench.event("theme_day", "2017-05-05") {
            $0.present = present; $0.due = due
        }
    }
}
