import Domain
import Rules
import Storage
import TestWorld
import Testing

@Suite struct `The calendar in the books` {
    @Test func `lists the years that shipped and those the office entered, newest first`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let (first, last) = (try #require(Day("2027-01-01")), try #require(Day("2027-01-03")))
        let command = SetWorkCalendar(year: 2027, holidays: [.init(first: first, last: last)], workdays: [], source: "通知")
        try await realm.registrar.submit(command, by: World.ada)
        let lines = try await realm.ask(WorkCalendarOf(), by: World.cy)
        #expect(lines.map(\.year.year) == Array((2013...2027).reversed()))
        #expect(lines.first?.enteredByName == "艾达")
        #expect(lines.first?.year.source == .stated("通知"))
        #expect(lines.last?.enteredAt == nil)
        await #expect(throws: Refusal(.forbidden, "forbidden.anywhere")) {
            try await realm.ask(WorkCalendarOf(), by: Signer("nobody"))
        }
    }
}
