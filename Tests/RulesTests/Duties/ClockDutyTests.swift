import Rules
import Testing

/// R28 to R33.
@Suite struct `The clocks` {
    static let members: [DutyRow] = [
        DutyRow("r28", .met, "from the day of the meeting", .met) {
            $0.cases = [run("admission", ["branch_meeting": "2017-03-01", "dues_from": "2017-03-01"])]
        },
        DutyRow("r28", .broken, "from two months later", .notMet) {
            $0.cases = [run("admission", ["branch_meeting": "2017-03-01", "dues_from": "2017-05-01"])]
        },
        DutyRow("r28", .border, "a day later", .notMet) {
            $0.cases = [run("admission", ["branch_meeting": "2017-03-01", "dues_from": "2017-03-02"])]
        },
        DutyRow("r28", .notApplicable, "nobody admitted", .notApplicable) { _ in },
        DutyRow("r28", .notComputable, "no dates", .notComputable) { $0.cases = [run("admission", [:])] },

        DutyRow("r29", .met, "paid after three months", .met) {
            $0.cases = [run("arrears", ["unpaid_since": "2017-02-01", "paid": "2017-05-01"])]
        },
        DutyRow("r29", .met, "removed after seven months", .met) {
            $0.cases = [run("arrears", ["unpaid_since": "2017-02-01", "removed": "2017-09-01"])]
        },
        DutyRow("r29", .broken, "nothing done after ten months", .notMet) {
            $0.cases = [run("arrears", ["unpaid_since": "2017-02-01"])]
        },
        DutyRow("r29", .broken, "removed after four months", .notMet) {
            $0.cases = [run("arrears", ["unpaid_since": "2017-02-01", "removed": "2017-06-01"])]
        },
        DutyRow("r29", .border, "six months today", .notYetDue, asOf: "2017-08-01") {
            $0.cases = [run("arrears", ["unpaid_since": "2017-02-01"])]
        },
        DutyRow("r29", .border, "six months yesterday", .notMet, asOf: "2017-08-02") {
            $0.cases = [run("arrears", ["unpaid_since": "2017-02-01"])]
        },
        DutyRow("r29", .notApplicable, "nobody in arrears", .notApplicable) { _ in },
        DutyRow("r29", .notComputable, "no dates", .notComputable) { $0.cases = [run("arrears", [:])] },
        DutyRow("r29_life", .met, "came back", .met) {
            $0.cases = [run("absence", ["absent_since": "2017-02-01", "returned": "2017-04-01"])]
        },
        DutyRow("r29_life", .broken, "away for ten months", .notMet) {
            $0.cases = [run("absence", ["absent_since": "2017-02-01"])]
        },
        DutyRow("r29_life", .border, "came back on the last day", .met) {
            $0.cases = [run("absence", ["absent_since": "2017-02-01", "returned": "2017-08-01"])]
        },
        DutyRow("r29_life", .notApplicable, "nobody absent", .notApplicable) { _ in },
        DutyRow("r29_life", .notComputable, "no dates", .notComputable) { $0.cases = [run("absence", [:])] },

        DutyRow("r30", .met, "found after two months", .met) {
            $0.cases = [run("lost_contact", ["lost_since": "2017-02-01", "found": "2017-04-01"])]
        },
        DutyRow("r30", .met, "stopped after six months", .met) {
            $0.cases = [run("lost_contact", ["lost_since": "2017-02-01", "stopped": "2017-08-01"])]
        },
        DutyRow("r30", .broken, "not stopped", .notMet) { $0.cases = [run("lost_contact", ["lost_since": "2017-02-01"])] },
        DutyRow("r30", .broken, "not removed two years after the stop", .notMet) {
            $0.cases = [run("lost_contact", ["lost_since": "2015-01-01", "stopped": "2015-08-01"])]
        },
        DutyRow("r30", .border, "two years after the stop today", .met, asOf: "2017-08-01") {
            $0.cases = [run("lost_contact", ["lost_since": "2015-01-01", "stopped": "2015-08-01"])]
        },
        DutyRow("r30", .border, "stopped a day too early", .notMet) {
            $0.cases = [run("lost_contact", ["lost_since": "2017-02-01", "stopped": "2017-07-31"])]
        },
        DutyRow("r30", .notApplicable, "nobody lost", .notApplicable) { _ in },
        DutyRow("r30", .notComputable, "no dates", .notComputable) { $0.cases = [run("lost_contact", [:])] },

        DutyRow("r31", .met, "transferred after three months", .met) {
            $0.cases = [run("away", ["left": "2017-02-01", "transferred": "2017-05-01"])]
        },
        DutyRow("r31", .broken, "away for ten months", .notMet) { $0.cases = [run("away", ["left": "2017-02-01"])] },
        DutyRow("r31", .border, "transferred at six months", .met) {
            $0.cases = [run("away", ["left": "2017-02-28", "transferred": "2017-08-28"])]
        },
        DutyRow("r31", .other, "came back after four months", .met) {
            $0.cases = [run("away", ["left": "2017-02-01", "returned": "2017-06-01"])]
        },
        DutyRow("r31", .notApplicable, "nobody away", .notApplicable) { _ in },
        DutyRow("r31", .notComputable, "no dates", .notComputable) { $0.cases = [run("away", [:])] },

        DutyRow("r32", .met, "stopped after five years", .met) {
            $0.cases = [run("abroad", ["left": "2012-01-01", "stopped": "2017-01-01"])]
        },
        DutyRow("r32", .broken, "six years", .notMet) { $0.cases = [run("abroad", ["left": "2012-01-01"])] },
        DutyRow("r32", .border, "five years today", .notYetDue, asOf: "2017-01-01") {
            $0.cases = [run("abroad", ["left": "2012-01-01"])]
        },
        DutyRow("r32", .notApplicable, "nobody abroad", .notApplicable) { _ in },
        DutyRow("r32", .notComputable, "no dates", .notComputable) { $0.cases = [run("abroad", [:])] },
    ]

    static let admission: [DutyRow] = [
        DutyRow("r33", .met, "all in time", .met) { $0.cases = [run("admission", full)] },
        DutyRow("r33", .broken, "talk after two months", .notMet) {
            $0.cases = [run("admission", full.merging(["talk": "2015-03-11"]) { $1 })]
        },
        DutyRow("r33", .broken, "a candidate after half a year", .notMet) {
            $0.cases = [run("admission", full.merging(["candidate": "2015-12-01"]) { $1 })]
        },
        DutyRow("r33", .broken, "approved after four months", .notMet) {
            $0.cases = [run("admission", full.merging(["approval": "2017-08-02"]) { $1 })]
        },
        DutyRow("r33", .broken, "a day of training", .notMet) {
            $0.cases = [run("admission", full, amounts: ["training_days": 1, "training_hours": 8])]
        },
        DutyRow("r33", .broken, "not reviewed for a year", .notMet) {
            $0.cases = [run("admission", full.filter { $0.key != "review" })]
        },
        DutyRow("r33", .border, "24 hours of training in two days", .met) {
            $0.cases = [run("admission", full, amounts: ["training_days": 2, "training_hours": 24])]
        },
        DutyRow("r33", .border, "approved after six months, lengthened with a reason", .met) {
            $0.cases = [run("admission", full.merging(["approval": "2017-10-01"]) { $1 }, marks: ["extended"])]
        },
        DutyRow("r33", .border, "and a day", .notMet) {
            $0.cases = [run("admission", full.merging(["approval": "2017-10-02"]) { $1 }, marks: ["extended"])]
        },
        DutyRow("r33", .border, "talk at exactly a month", .met) {
            $0.cases = [run("admission", full.merging(["talk": "2015-02-10"]) { $1 })]
        },
        DutyRow("r33", .border, "full member after exactly a year", .met, asOf: "2018-04-02") {
            $0.cases = [run("admission", full.merging(["full": "2018-04-01"]) { $1 })]
        },
        DutyRow("r33", .other, "full member after eleven months", .notMet, asOf: "2018-04-02") {
            $0.cases = [run("admission", full.merging(["full": "2018-03-01"]) { $1 })]
        },
        DutyRow("r33", .other, "an application without a talk, ten days old", .notYetDue, asOf: "2017-01-11") {
            $0.cases = [run("admission", ["application": "2017-01-01"])]
        },
        DutyRow("r33", .other, "an activist who became a candidate without being one", .notMet) {
            $0.cases = [run("admission", full.filter { $0.key != "activist" })]
        },
        DutyRow("r33", .notApplicable, "nobody applied", .notApplicable) { _ in },
        DutyRow("r33", .notComputable, "training not recorded", .notComputable) {
            $0.cases = [run("admission", full, amounts: [:])]
        },
        DutyRow("r33_political", .met, "reviewed two months before", .met) { $0.cases = [run("admission", full)] },
        DutyRow("r33_political", .broken, "reviewed two years before", .notMet) {
            $0.cases = [run("admission", full.merging(["political_review": "2015-03-01"]) { $1 })]
        },
        DutyRow("r33_political", .border, "reviewed a year before", .met) {
            $0.cases = [run("admission", full.merging(["political_review": "2016-04-01"]) { $1 })]
        },
        DutyRow("r33_political", .notApplicable, "nobody applied", .notApplicable) { _ in },
        DutyRow("r33_political", .notComputable, "no dates", .notComputable) { $0.cases = [run("admission", [:])] },
    ]

    static let full = [
        "application": "2015-01-10", "talk": "2015-02-01", "activist": "2015-06-01", "review": "2015-11-30 2016-05-30",
        "candidate": "2016-07-01", "training": "2016-09-01", "political_review": "2017-02-01", "pre_review": "2017-03-10",
        "branch_meeting": "2017-04-01", "dues_from": "2017-04-01", "approval": "2017-06-20",
    ]

    @Test(arguments: members + admission) func `stand as the table says`(row: DutyRow) throws {
        try row.check()
    }

    @Test func `say which step is due next`() throws {
        let finding = try DutyRow("r30", .other, "", .met) {
            $0.cases = [Self.run("lost_contact", ["lost_since": "2017-02-01", "stopped": "2017-08-01"])]
        }.finding()
        #expect(finding.nextDue?.text == "2019-08-01")
        let late = try DutyRow("r29", .other, "", .notMet, asOf: "2017-08-11") {
            $0.cases = [Self.run("arrears", ["unpaid_since": "2017-02-01"])]
        }.finding()
        #expect(late.daysLate == 10)
        #expect(late.shortfalls.first?.records == ["c"])
    }

    static func run(
        _ kind: String,
        _ dates: [String: String],
        marks: [String] = [],
        amounts: [String: Exact] = ["training_days": 3]
    ) -> DutyCase {
        DutyCase(
            "c",
            kind: kind,
            dates: dates.mapValues { $0.split(separator: " ").map { DutyBench.day(String($0)) } },
            marks: marks,
            amounts: amounts
        )
    }
}
