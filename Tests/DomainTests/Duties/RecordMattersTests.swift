import Domain
import Rules
import TestWorld
import Testing

@Suite struct `Keeping the book of matters` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .recording)
    }

    private func record(
        _ kind: String = "lost_contact",
        _ number: String = "1",
        _ dates: [String: [String]],
        marks: [String] = [],
        amounts: [String: String] = [:],
        reason: String? = nil,
        by signer: Signer = World.bo
    ) throws {
        let days = try dates.mapValues { try $0.map { try #require(Day($0)) } }
        let content = DutyMatterContent(dates: days, marks: marks, amounts: amounts)
        let item = RecordMatters.Item(kind: kind, number: number, content: content)
        try books.submit(RecordMatters(organisation: World.district, matters: [item], reason: reason), by: signer)
    }

    private func dutyRecord() throws -> DutyRecord {
        try books.dutyRecord(of: try books.require(World.district), in: World.cycle, asOf: try World.day(12, 31))
    }

    @Test func `takes further steps without a reason, and changes only with one`() throws {
        try record("lost_contact", "1", ["lost_since": ["2017-01-05"]])
        try record("lost_contact", "1", ["lost_since": ["2017-01-05"], "stopped": ["2017-08-01"]])
        #expect(throws: Refusal.sameMatter("lost_contact", "1")) {
            try record("lost_contact", "1", ["lost_since": ["2017-01-05"], "stopped": ["2017-08-01"]])
        }
        #expect(throws: Refusal.matterNeedsReason("lost_contact", "1")) {
            try record("lost_contact", "1", ["lost_since": ["2017-01-06"], "stopped": ["2017-08-01"]])
        }
        try record("lost_contact", "1", ["lost_since": ["2017-01-06"]], reason: "日期误记")
        let item = try #require(try dutyRecord().cases.first)
        #expect(item.id == "1" && item.kind == "lost_contact")
        #expect(item.dates == ["lost_since": [try #require(CalendarDay("2017-01-06"))]])
    }

    @Test func `holds the terms of the body and the dues of members for the rules about them`() throws {
        try record(
            "term",
            "5",
            [
                "began": ["2014-03-01"], "elected": ["2017-05-01"], "approved_until": ["2017-06-01"], "reminded": ["2016-09-01"],
            ],
            marks: ["early_approved"]
        )
        try record(
            "dues",
            "17-01",
            ["month": ["2017-01-01"]],
            marks: ["waived", "employed"],
            amounts: ["base": "4000", "paid": "40"]
        )
        let record = try dutyRecord()
        let term = try #require(record.terms.first)
        #expect(term.began.text == "2014-03-01" && term.electedOn?.text == "2017-05-01" && term.isEarlyApproved)
        #expect(term.approvedUntil?.text == "2017-06-01" && term.remindedOn?.text == "2016-09-01")
        let payment = try #require(record.dues.first)
        #expect(payment.group == "employed" && payment.isWaived && payment.base == 4000 && payment.paid == 40)
        #expect(record.cases.isEmpty)
    }

    @Test func `needs a date, and for terms and dues their beginning`() {
        #expect(throws: Refusal.matterWithoutDates("lost_contact", "1")) { try record("lost_contact", "1", ["found": []]) }
        #expect(throws: Refusal.matterWithoutStep("term", "1", "began")) { try record("term", "1", ["elected": ["2017-01-01"]]) }
        #expect(throws: Refusal.matterWithoutStep("dues", "1", "group")) {
            try record("dues", "1", ["month": ["2017-01-01"]], marks: ["waived"])
        }
        #expect(throws: Refusal.repeated("step", "review")) {
            try record("admission", "1", ["review": ["2017-01-01", "2017-01-01"]])
        }
        #expect(throws: Refusal.notANumber("paid", "x")) {
            try record("dues", "1", ["month": ["2017-01-01"]], marks: ["employed"], amounts: ["paid": "x"])
        }
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) {
            try record("arrears", "1", ["unpaid_since": ["2017-01-01"]], by: World.cy)
        }
    }

    @Test func `judges a withdrawn matter no more, and takes it up again with a reason`() throws {
        try record("arrears", "1", ["unpaid_since": ["2017-01-01"]])
        let id = DutyMatter.id(organisation: World.district, kind: "arrears", number: "1")
        try books.submit(WithdrawMatter(matter: id, reason: "登记错误"), by: World.bo)
        #expect(try dutyRecord().cases.isEmpty)
        #expect(throws: Refusal.matterWithdrawn("arrears", "1")) {
            try books.submit(WithdrawMatter(matter: id, reason: "再次"), by: World.bo)
        }
        #expect(throws: Refusal.matterNeedsReason("arrears", "1")) {
            try record("arrears", "1", ["unpaid_since": ["2017-01-01"]])
        }
        try record("arrears", "1", ["unpaid_since": ["2017-01-01"]], reason: "核实确有其事")
        #expect(try dutyRecord().cases.count == 1)
    }
}
