import Rules
import Testing

/// R01 to R12.
@Suite struct `The duties of meetings` {
    static let rhythms: [DutyRow] = [
        DutyRow("r01", .met, "one in each quarter", .met) {
            $0.events = DutyBench.monthly("member_meeting", months: [1, 4, 7, 10])
        },
        DutyRow("r01", .broken, "none in the third quarter", .notMet) {
            $0.events = DutyBench.monthly("member_meeting", months: [1, 4, 10])
        },
        DutyRow("r01", .border, "on the first and last days of quarters", .met) {
            $0.events = ["01-01", "06-30", "07-01", "12-31"].map { DutyBench.event("member_meeting", "2017-" + $0) }
        },
        DutyRow("r01", .other, "not over yet", .notYetDue, asOf: "2017-03-31") { _ in },
        DutyRow("r01", .other, "over for a day", .notMet, asOf: "2017-04-01") { _ in },
        DutyRow("r01", .notApplicable, "a committee", .notApplicable) { $0.facts["form"] = .text("committee") },
        DutyRow("r01", .notComputable, "form not recorded", .notComputable) { $0.facts["form"] = nil },
        DutyRow("r01", .other, "set up in February: the first quarter is not owed", .met) {
            $0.since = DutyBench.day("2017-02-01")
            $0.events = DutyBench.monthly("member_meeting", months: [4, 7, 10])
        },

        DutyRow("r02", .met, "one a month", .met) { $0.events = DutyBench.monthly("committee_meeting") },
        DutyRow("r02", .broken, "none in August", .notMet) {
            $0.events = DutyBench.monthly("committee_meeting", months: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12])
        },
        DutyRow("r02", .border, "on the 1st", .met) { $0.events = DutyBench.monthly("committee_meeting", day: 1) },
        DutyRow("r02", .notApplicable, "no committee", .notApplicable) { $0.facts["has_committee"] = .truth(false) },
        DutyRow("r02", .notComputable, "committee not recorded", .notComputable) { $0.facts["has_committee"] = nil },

        DutyRow("r03", .met, "one a month", .met) { $0.events = DutyBench.monthly("group_meeting") },
        DutyRow("r03", .broken, "eleven", .notMet) {
            $0.events = DutyBench.monthly("group_meeting", months: Array(1...11))
        },
        DutyRow("r03", .border, "on the last day every month has", .met) {
            $0.events = DutyBench.monthly("group_meeting", day: 28)
        },
        DutyRow("r03", .notApplicable, "no groups", .notApplicable) { $0.facts["has_groups"] = .truth(false) },
        DutyRow("r03", .notComputable, "groups not recorded", .notComputable) { $0.facts["has_groups"] = nil },

        DutyRow("r04a", .met, "two a year where the place says so", .met, settings: lectures(2, "year")) {
            $0.events = DutyBench.monthly("party_lecture", months: [3, 9])
        },
        DutyRow("r04a", .broken, "one of two", .notMet, settings: lectures(2, "year")) {
            $0.events = DutyBench.monthly("party_lecture", months: [3])
        },
        DutyRow("r04a", .border, "exactly one in each half-year", .met, settings: lectures(1, "half_year")) {
            $0.events = ["06-30", "07-01"].map { DutyBench.event("party_lecture", "2017-" + $0) }
        },
        DutyRow("r04a", .notApplicable, "a committee", .notApplicable) { $0.facts["form"] = .text("committee") },
        DutyRow("r04a", .notComputable, "the place has set nothing", .notComputable) {
            $0.events = DutyBench.monthly("party_lecture")
        },
        DutyRow("r04a", .other, "by term, and no terms stated", .notComputable, settings: lectures(2, "term")) {
            $0.events = DutyBench.monthly("party_lecture")
        },

        DutyRow("r04b", .met, "the secretary once", .met) {
            $0.facts["form"] = .text("committee")
            $0.events = [DutyBench.event("party_lecture", "2017-07-01") { $0.leader = "secretary" }]
        },
        DutyRow("r04b", .broken, "only the deputy", .notMet) {
            $0.facts["form"] = .text("committee")
            $0.events = [DutyBench.event("party_lecture", "2017-07-01") { $0.leader = "deputy" }]
        },
        DutyRow("r04b", .border, "on the last day", .met) {
            $0.facts["form"] = .text("leading_group")
            $0.events = [DutyBench.event("party_lecture", "2017-12-31") { $0.leader = "secretary" }]
        },
        DutyRow("r04b", .notApplicable, "a branch", .notApplicable) { _ in },
        DutyRow("r04b", .notComputable, "form not recorded", .notComputable) { $0.facts["form"] = nil },

        DutyRow("r05", .met, "always on the 15th", .met) {
            $0.fixedDays["theme_day"] = .dayOfMonth(15)
            $0.events = DutyBench.monthly("theme_day")
        },
        DutyRow("r05", .broken, "once moved", .notMet) {
            $0.fixedDays["theme_day"] = .dayOfMonth(15)
            $0.events = DutyBench.monthly("theme_day", months: Array(1...11)) + [DutyBench.event("theme_day", "2017-12-20")]
        },
        DutyRow("r05", .broken, "none in March", .notMet) {
            $0.fixedDays["theme_day"] = .dayOfMonth(15)
            $0.events = DutyBench.monthly("theme_day", months: [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12])
        },
        DutyRow("r05", .border, "the 31st is the last day of shorter months", .met) {
            $0.fixedDays["theme_day"] = .dayOfMonth(31)
            $0.events = (1...12).compactMap { month in
                FixedDay.dayOfMonth(31).day(inMonthOf: DutyBench.day("2017-01-01").adding(months: month - 1))
            }.map { DutyEvent("t" + $0.text, "theme_day", on: $0) }
        },
        DutyRow("r05", .notApplicable, "a committee", .notApplicable) { $0.facts["form"] = .text("committee") },
        DutyRow("r05", .notComputable, "no fixed day recorded", .notComputable) { $0.events = DutyBench.monthly("theme_day") },
        DutyRow("r05", .other, "no fixed day recorded, and a month without", .notMet) {
            $0.events = DutyBench.monthly("theme_day", months: [1, 2])
        },
    ]

    static let life: [DutyRow] = [
        DutyRow("r06", .met, "in December", .met) { $0.events = [DutyBench.event("life_meeting", "2017-12-10")] },
        DutyRow("r06", .broken, "none", .notMet) { _ in },
        DutyRow("r06", .border, "in September it is held, with a remark", .met) {
            $0.events = [DutyBench.event("life_meeting", "2017-09-30")]
        },
        DutyRow("r06", .notApplicable, "a committee", .notApplicable) { $0.facts["form"] = .text("committee") },
        DutyRow("r06", .notComputable, "form not recorded", .notComputable) { $0.facts["form"] = nil },

        DutyRow("r07", .met, "merged with the life meeting", .met) { $0.events = [appraisal("life_meeting", 3, of: 9)] },
        DutyRow("r07", .broken, "a life meeting without it", .notMet) {
            $0.events = [DutyBench.event("life_meeting", "2017-12-10")]
        },
        DutyRow("r07", .border, "on the first day", .met) {
            $0.events = [DutyBench.event("member_appraisal", "2017-01-01") { $0.marks = ["member_appraisal"] }]
        },
        DutyRow("r07", .notApplicable, "a committee", .notApplicable) { $0.facts["form"] = .text("committee") },
        DutyRow("r07", .notComputable, "form not recorded", .notComputable) { $0.facts["form"] = nil },
        DutyRow("r07_share", .met, "two of nine", .met) { $0.events = [appraisal("member_appraisal", 2, of: 9)] },
        DutyRow("r07_share", .broken, "four of eleven", .notMet) { $0.events = [appraisal("member_appraisal", 4, of: 11)] },
        DutyRow("r07_share", .border, "exactly a third", .met) { $0.events = [appraisal("member_appraisal", 3, of: 9)] },
        DutyRow("r07_share", .notApplicable, "nothing to judge", .notApplicable) { _ in },
        DutyRow("r07_share", .notComputable, "grades not recorded", .notComputable) {
            $0.events = [DutyBench.event("member_appraisal", "2017-12-10") { $0.marks = ["member_appraisal"] }]
        },
        DutyRow("r07_probationary", .met, "none graded", .met) { $0.events = [appraisal("member_appraisal", 2, of: 9)] },
        DutyRow("r07_probationary", .broken, "one graded", .notMet) {
            $0.events = [appraisal("member_appraisal", 2, of: 9, probationary: 1)]
        },
        DutyRow("r07_probationary", .border, "exactly none", .met) {
            $0.events = [appraisal("member_appraisal", 0, of: 9, probationary: 0)]
        },
        DutyRow("r07_probationary", .notApplicable, "nothing to judge", .notApplicable) { _ in },
        DutyRow("r07_probationary", .notComputable, "not recorded", .notComputable) {
            $0.events = [DutyBench.event("member_appraisal", "2017-12-10") { $0.marks = ["member_appraisal"] }]
        },

        DutyRow("r08", .met, "all three", .met) {
            $0.events = talks(["committee_committee", "committee_member", "member_member"])
        },
        DutyRow("r08", .broken, "none between members", .notMet) {
            $0.events = talks(["committee_committee", "committee_member"])
        },
        DutyRow("r08", .border, "one talk that is all three", .met) {
            $0.events = [
                DutyBench.event("heart_talk", "2017-12-31") {
                    $0.marks = ["committee_committee", "committee_member", "member_member"]
                }
            ]
        },
        DutyRow("r08", .notApplicable, "a committee", .notApplicable) { $0.facts["form"] = .text("committee") },
        DutyRow("r08", .notComputable, "form not recorded", .notComputable) { $0.facts["form"] = nil },
    ]

    @Test(arguments: rhythms + life) func `stand as the table says`(row: DutyRow) throws {
        try row.check()
    }

    @Test func `say what is missing, how late it is and what would mend it`() throws {
        let row = DutyRow("r01", .other, "", .notMet, asOf: "2017-10-10") {
            $0.events = DutyBench.monthly("member_meeting", months: [1, 4])
        }
        let finding = try row.finding()
        let shortfall = try #require(finding.shortfalls.first)
        #expect(finding.counted == ["member_meeting-2017-01-15", "member_meeting-2017-04-15"])
        #expect(shortfall.from?.text == "2017-07-01")
        #expect(shortfall.to?.text == "2017-09-30")
        #expect(shortfall.daysLate == 10)
        #expect(shortfall.mend == Phrase("duties.mend.hold-more", ["1"]))
        #expect(finding.nextDue?.text == "2017-12-31")
        #expect(finding.softness == .generally)
        #expect(finding.source.id == "S30")
    }

    @Test func `remark on a month it generally does not fall into`() throws {
        let row = DutyRow("r06", .other, "", .met) { $0.events = [DutyBench.event("life_meeting", "2017-09-30")] }
        let finding = try row.finding()
        #expect(finding.remarks.map(\.key) == ["duties.remark.month"])
    }

    static func lectures(_ least: Int, _ per: String) -> [String: Value] {
        ["member_lectures_least": .number(Exact(least)), "member_lectures_per": .text(per)]
    }

    static func appraisal(_ kind: String, _ excellent: Int, of graded: Int, probationary: Int = 0) -> DutyEvent {
        DutyBench.event(kind, "2017-12-10") {
            $0.marks = ["member_appraisal"]
            $0.amounts = [
                "excellent": Exact(excellent), "graded": Exact(graded), "probationary_graded": Exact(probationary),
            ]
        }
    }

    static func talks(_ marks: [String]) -> [DutyEvent] {
        marks.map { mark in
            DutyBench.event("heart_talk", "2017-05-05") {
                $0.marks = [mark]; $0.id += mark
            }
        }
    }
}
