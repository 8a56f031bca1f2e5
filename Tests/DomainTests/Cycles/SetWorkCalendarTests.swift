import Domain
import Rules
import TestWorld
import Testing

@Suite struct `Entering the working days of a year` {
    let books: MemoryLedger

    init() throws {
        books = try World.books()
    }

    private func set(
        _ year: Int,
        _ holidays: [(String, String)],
        worked: [String] = [],
        source: String = "通知",
        by signer: Signer = World.ada
    ) throws {
        let holidays = try holidays.map { SetWorkCalendar.Holiday(first: try day($0), last: try day($1)) }
        try books.submit(
            SetWorkCalendar(year: year, holidays: holidays, workdays: try worked.map(day), source: source),
            by: signer
        )
    }

    private func day(_ text: String) throws -> Day { try #require(Day(text)) }

    @Test func `makes it known, and can be mended`() throws {
        let eve = try day("2026-12-31").calendarDay
        #expect(throws: WorkCalendar.UnknownYear(year: 2027)) { try books.workCalendar().day(1, workingDaysAfter: eve) }
        try set(2027, [("2027-01-01", "2027-01-03")])
        #expect(try books.workCalendar().day(1, workingDaysAfter: eve).text == "2027-01-04")
        try set(2027, [("2027-01-01", "2027-01-04")], worked: ["2027-01-09"])
        #expect(try books.workCalendar().day(4, workingDaysAfter: eve).text == "2027-01-08")
        #expect(try books.workCalendar().day(5, workingDaysAfter: eve).text == "2027-01-09")
    }

    @Test func `takes the place of a year that was shipped`() throws {
        try set(2017, [("2017-10-01", "2017-10-03")])
        #expect(try books.workCalendar().isWorkingDay(day("2017-10-04").calendarDay))
        #expect(try !WorkCalendar.shipped.isWorkingDay(day("2017-10-04").calendarDay))
    }

    @Test func `refuses days that cannot be`() throws {
        #expect(throws: Refusal.notAYear(2300)) { try set(2300, [("2300-01-01", "2300-01-01")]) }
        #expect(throws: Refusal.blank("holidays")) { try set(2027, []) }
        #expect(throws: Refusal.blank("source")) { try set(2027, [("2027-01-01", "2027-01-01")], source: " ") }
        let (early, late) = (try day("2027-01-01"), try day("2027-01-02"))
        #expect(throws: Refusal.closesBeforeItOpens(late, early)) { try set(2027, [("2027-01-02", "2027-01-01")]) }
        #expect(throws: Refusal.dayOfOtherYear(try day("2028-01-01"), 2027)) {
            try set(2027, [("2027-12-31", "2028-01-01")])
        }
        #expect(throws: Refusal.holidaysOverlap(late)) {
            try set(2027, [("2027-01-01", "2027-01-02"), ("2027-01-02", "2027-01-03")])
        }
        #expect(throws: Refusal.makeUpOnWeekday(try day("2027-01-08"))) {
            try set(2027, [("2027-01-01", "2027-01-02")], worked: ["2027-01-08"])
        }
        #expect(throws: Refusal.makeUpOnHoliday(late)) {
            try set(2027, [("2027-01-01", "2027-01-03")], worked: ["2027-01-02"])
        }
        #expect(throws: Refusal.repeated("workdays", "2027-01-09")) {
            try set(2027, [("2027-01-01", "2027-01-03")], worked: ["2027-01-09", "2027-01-09"])
        }
    }

    @Test func `is the office's act`() throws {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
            try set(2027, [("2027-01-01", "2027-01-03")], by: World.bo)
        }
    }
}
