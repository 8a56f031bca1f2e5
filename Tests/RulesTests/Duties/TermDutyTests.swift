import Rules
import Testing

/// R13 to R17.
@Suite struct `The duties of terms` {
    static let rows: [DutyRow] = [
        DutyRow("r13", .met, "a village branch in its fifth year", .met) { $0.terms = [DutyTerm("t", began: day("2013-06-01"))] },
        DutyRow("r13", .broken, "a village branch in its sixth", .notMet) {
            $0.terms = [DutyTerm("t", began: day("2012-06-01"))]
        },
        DutyRow("r13", .broken, "an agency branch in its fourth", .notMet) {
            $0.facts["village_or_community"] = .truth(false)
            $0.terms = [DutyTerm("t", began: day("2014-06-01"))]
        },
        DutyRow("r13", .border, "on the day it ends", .met, asOf: "2017-06-01") {
            $0.terms = [DutyTerm("t", began: day("2012-06-01"))]
        },
        DutyRow("r13", .border, "the day after", .notMet, asOf: "2017-06-02") {
            $0.terms = [DutyTerm("t", began: day("2012-06-01"))]
        },
        DutyRow("r13", .other, "postponed with approval", .met) {
            $0.terms = [term("2012-06-01") { $0.approvedUntil = day("2018-06-01") }]
        },
        DutyRow("r13", .other, "held late", .notMet) { $0.terms = [term("2012-06-01") { $0.electedOn = day("2017-08-01") }] },
        DutyRow("r13", .notComputable, "no term recorded", .notComputable) { _ in },

        DutyRow("r14", .met, "late by half a year, with approval", .met) {
            $0.terms = [
                term("2012-06-01") {
                    $0.electedOn = day("2017-12-01"); $0.approvedUntil = day("2017-12-31")
                }
            ]
        },
        DutyRow("r14", .met, "early by half a year, with approval", .met) {
            $0.terms = [
                term("2012-12-01") {
                    $0.electedOn = day("2017-06-01"); $0.isEarlyApproved = true
                }
            ]
        },
        DutyRow("r14", .broken, "late without approval", .notMet) {
            $0.terms = [term("2012-06-01") { $0.electedOn = day("2017-12-01") }]
        },
        DutyRow("r14", .broken, "early without approval", .notMet) {
            $0.terms = [term("2012-12-01") { $0.electedOn = day("2017-06-01") }]
        },
        DutyRow("r14", .border, "late by exactly a year", .met) {
            $0.terms = [
                term("2011-12-01") {
                    $0.electedOn = day("2017-12-01"); $0.approvedUntil = day("2017-12-01")
                }
            ]
        },
        DutyRow("r14", .border, "late by a year and a day", .notMet) {
            $0.terms = [
                term("2011-12-01") {
                    $0.electedOn = day("2017-12-02"); $0.approvedUntil = day("2017-12-31")
                }
            ]
        },
        DutyRow("r14", .border, "early by a year and a day", .notMet) {
            $0.terms = [
                term("2013-06-02") {
                    $0.electedOn = day("2017-06-01"); $0.isEarlyApproved = true
                }
            ]
        },
        DutyRow("r14", .other, "not ended yet", .notYetDue) { $0.terms = [DutyTerm("t", began: day("2015-01-01"))] },
        DutyRow("r14", .notComputable, "no term recorded", .notComputable) { _ in },

        DutyRow("r15", .met, "reminded seven months ahead", .met) {
            $0.terms = [term("2012-12-01") { $0.remindedOn = day("2017-05-01") }]
        },
        DutyRow("r15", .broken, "reminded three months ahead", .notMet) {
            $0.terms = [term("2012-12-01") { $0.remindedOn = day("2017-09-01") }]
        },
        DutyRow("r15", .border, "exactly six months ahead", .met) {
            $0.terms = [term("2012-12-01") { $0.remindedOn = day("2017-06-01") }]
        },
        DutyRow("r15", .border, "five months and thirty days", .notMet) {
            $0.terms = [term("2012-12-01") { $0.remindedOn = day("2017-06-02") }]
        },
        DutyRow("r15", .other, "not due yet", .notYetDue) { $0.terms = [DutyTerm("t", began: day("2015-01-01"))] },
        DutyRow("r15", .other, "not reminded", .notMet) { $0.terms = [DutyTerm("t", began: day("2013-03-01"))] },
        DutyRow("r15", .notComputable, "no term recorded", .notComputable) { _ in },

        DutyRow("r16", .met, "expired for half a year", .met) { $0.terms = [DutyTerm("t", began: day("2012-07-01"))] },
        DutyRow("r16", .broken, "expired for two years", .notMet) { $0.terms = [DutyTerm("t", began: day("2011-01-01"))] },
        DutyRow("r16", .broken, "postponed for more than a year", .notMet) {
            $0.terms = [term("2012-07-01") { $0.approvedUntil = day("2018-07-02") }]
        },
        DutyRow("r16", .border, "expired for exactly a year", .met, asOf: "2018-01-01") {
            $0.terms = [DutyTerm("t", began: day("2012-01-01"))]
        },
        DutyRow("r16", .border, "postponed for exactly a year", .met) {
            $0.terms = [term("2012-07-01") { $0.approvedUntil = day("2018-07-01") }]
        },
        DutyRow("r16", .notComputable, "no term recorded", .notComputable) { _ in },
    ]

    static let rhythm: [String: Value] = ["local_term_rhythm": .truth(true)]
    static let other: [String: Value] = ["local_term_rhythm": .truth(false)]

    static let local: [DutyRow] = [
        DutyRow("r17", .met, "asked three months before, reported in three weeks", .met, settings: rhythm) {
            $0.cases = [
                change(["requested": "2017-03-01", "expiry": "2017-06-01", "elected": "2017-05-20", "reported": "2017-06-10"])
            ]
        },
        DutyRow("r17", .broken, "asked one month before", .notMet, settings: rhythm) {
            $0.cases = [change(["requested": "2017-05-01", "expiry": "2017-06-01"])]
        },
        DutyRow("r17", .broken, "reported after six weeks", .notMet, settings: rhythm) {
            $0.cases = [
                change(["requested": "2017-03-01", "expiry": "2017-06-01", "elected": "2017-05-20", "reported": "2017-07-01"])
            ]
        },
        DutyRow("r17", .border, "exactly two months before, exactly a month after", .met, settings: rhythm) {
            $0.cases = [
                change(["requested": "2017-04-01", "expiry": "2017-06-01", "elected": "2017-05-20", "reported": "2017-06-20"])
            ]
        },
        DutyRow("r17", .notApplicable, "the place follows another", .notApplicable, settings: other) { _ in },
        DutyRow("r17", .notComputable, "the place has not said", .notComputable) { _ in },
        DutyRow("r17_letter", .met, "in January", .met, settings: rhythm) {
            $0.events = DutyBench.monthly("term_reminder_letter", months: [1])
        },
        DutyRow("r17_letter", .broken, "none", .notMet, settings: rhythm) { _ in },
        DutyRow("r17_letter", .border, "in December, with a remark", .met, settings: rhythm) {
            $0.events = DutyBench.monthly("term_reminder_letter", months: [12])
        },
        DutyRow("r17_letter", .notApplicable, "the place follows another", .notApplicable, settings: other) { _ in },
        DutyRow("r17_letter", .notComputable, "the place has not said", .notComputable) { _ in },
        DutyRow("r17_report", .met, "in November", .met, settings: rhythm) {
            $0.events = DutyBench.monthly("term_yearly_report", months: [11])
        },
        DutyRow("r17_report", .broken, "none", .notMet, settings: rhythm) { _ in },
        DutyRow("r17_report", .border, "on the last day", .met, settings: rhythm) {
            $0.events = [DutyBench.event("term_yearly_report", "2017-12-31")]
        },
        DutyRow("r17_report", .notApplicable, "the place follows another", .notApplicable, settings: other) { _ in },
        DutyRow("r17_report", .notComputable, "the place has not said", .notComputable) { _ in },
        DutyRow("r17_check", .met, "in January", .met, settings: rhythm) {
            $0.events = DutyBench.monthly("term_yearly_check", months: [1])
        },
        DutyRow("r17_check", .broken, "in February", .notMet, settings: rhythm) {
            $0.events = DutyBench.monthly("term_yearly_check", day: 1, months: [2])
        },
        DutyRow("r17_check", .border, "on 31 January", .met, settings: rhythm) {
            $0.events = [DutyBench.event("term_yearly_check", "2017-01-31")]
        },
        DutyRow("r17_check", .notApplicable, "the place follows another", .notApplicable, settings: other) { _ in },
        DutyRow("r17_check", .notComputable, "the place has not said", .notComputable) { _ in },
    ]

    @Test(arguments: rows + local) func `stand as the table says`(row: DutyRow) throws {
        try row.check()
    }

    @Test func `say how long a term is overdue and when the next is due`() throws {
        let late = try DutyRow("r13", .other, "", .notMet) { $0.terms = [DutyTerm("t", began: Self.day("2012-12-31"))] }.finding()
        #expect(late.daysLate == 5)
        #expect(late.shortfalls.first?.mend.key == "duties.mend.elect")
        let running = try DutyRow("r13", .other, "", .met) { $0.terms = [DutyTerm("t", began: Self.day("2014-02-01"))] }.finding()
        #expect(running.nextDue?.text == "2019-02-01")
    }

    static func day(_ text: String) -> CalendarDay { DutyBench.day(text) }

    static func term(_ began: String, _ change: (inout DutyTerm) -> Void) -> DutyTerm {
        var term = DutyTerm("t", began: day(began))
        change(&term)
        return term
    }

    static func change(_ dates: [String: String]) -> DutyCase {
        DutyCase("c", kind: "term_change", dates: dates.mapValues { [day($0)] })
    }
}
