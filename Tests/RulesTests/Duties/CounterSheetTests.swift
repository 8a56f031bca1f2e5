import RulebookLibrary
import Rules
import Testing

@Suite struct `Counting what secretaries report` {
    private func counters() throws -> [Counter] {
        let entry = try #require(RulebookLibrary.seed.first { $0.name == "secretary-counters" })
        return try Rulebook.read(entry.text).get().counters
    }

    @Test func `counts events, different subjects and quantities from one log`() throws {
        let events = [
            DutyBench.event("special_study", "2017-01-04"), DutyBench.event("special_study", "2017-02-04"),
            DutyBench.event("village_visit", "2017-01-10") { $0.subject = "甲村" },
            DutyBench.event("village_visit", "2017-03-10") { $0.subject = "甲村" },
            DutyBench.event("village_visit", "2017-04-10") { $0.subject = "乙村" },
            DutyBench.event("difficulty_solved", "2017-05-10") { $0.quantity = 3 },
            DutyBench.event("difficulty_solved", "2017-06-10"),
            DutyBench.event("special_study", "2016-12-31"),
        ]
        let sheet = CounterSheet(try counters(), of: events, in: try DutyBench.year(asOf: "2018-01-05"))
        #expect(sheet.value(of: "special_sessions") == 2)
        #expect(sheet.value(of: "villages_visited") == 2)
        #expect(sheet.value(of: "problems_solved") == 4)
        #expect(sheet.value(of: "enterprises_visited") == 0)
        #expect(sheet.value(of: "no_such") == nil)
        let line = try #require(sheet.lines.first { $0.counter.id == "villages_visited" })
        #expect(line.events == ["village_visit-2017-01-10", "village_visit-2017-03-10", "village_visit-2017-04-10"])
    }

    @Test func `sees nothing after the day it is looked at from`() throws {
        let events = ["2017-01-04", "2017-06-04"].map { DutyBench.event("special_study", $0) }
        let sheet = CounterSheet(try counters(), of: events, in: try DutyBench.year(asOf: "2017-03-01"))
        #expect(sheet.value(of: "special_sessions") == 1)
    }
}
