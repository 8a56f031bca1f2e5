import Foundation
import Rules
import Testing

@testable import Rules

@Suite struct `The calendar of working days` {
    private let calendar = WorkCalendar.shipped

    private static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    @Test func `ships every year that has been announced since 2013`() {
        #expect(AnnouncedYears.all.count == AnnouncedYears.lines.count)
        #expect(calendar.years.keys.sorted() == Array(2013...2026))
        for year in AnnouncedYears.all {
            #expect(year.workdays.allSatisfy { $0.weekday >= 6 && $0.year == year.year }, "\(year.year)")
            #expect(year.holidays.allSatisfy { $0.first.year == year.year && $0.last.year == year.year }, "\(year.year)")
            #expect(year.workdays.allSatisfy { !year.isHoliday($0) }, "\(year.year)")
        }
    }

    @Test(
        arguments: [
            ("2017-10-01", false), ("2017-10-06", false), ("2017-10-08", false), ("2017-09-30", true), ("2017-10-09", true),
            ("2017-10-14", false), ("2017-06-01", true), ("2020-01-31", false), ("2020-02-01", false), ("2020-02-03", true),
            ("2015-09-03", false), ("2015-09-06", true), ("2018-12-29", true), ("2018-12-31", false), ("2026-02-28", true),
            ("2026-02-23", false),
        ]
    ) func `knows holidays, weekends and make-up days`(text: String, isWorked: Bool) throws {
        #expect(try calendar.isWorkingDay(Self.day(text)) == isWorked)
    }

    @Test func `says which year it does not know`() throws {
        let before = try Self.day("2012-12-31")
        #expect(throws: WorkCalendar.UnknownYear(year: 2012)) { try calendar.isWorkingDay(before) }
        let last = try Self.day("2026-12-31")
        #expect(throws: WorkCalendar.UnknownYear(year: 2027)) { try calendar.day(1, workingDaysAfter: last) }
        #expect(try calendar.isWorkingDay(last))
    }

    @Test(
        arguments: [
            ("2017-09-29", 1, "2017-09-30"), ("2017-09-29", 2, "2017-10-09"), ("2017-10-01", 1, "2017-10-09"),
            ("2017-10-09", -1, "2017-09-30"), ("2017-10-03", 0, "2017-10-09"), ("2017-10-10", 0, "2017-10-10"),
            ("2017-01-20", 5, "2017-01-26"), ("2017-12-29", 1, "2018-01-02"),
        ]
    ) func `counts from the day after`(start: String, days: Int, end: String) throws {
        #expect(try calendar.day(days, workingDaysAfter: Self.day(start)).text == end)
    }

    @Test(
        arguments: [
            ("2017-09-29", "2017-10-09", 3), ("2017-10-01", "2017-10-08", 0), ("2017-10-09", "2017-09-29", 0),
            ("2017-01-01", "2017-12-31", 249), ("2024-01-01", "2024-12-31", 251), ("2025-01-01", "2025-12-31", 248),
        ]
    ) func `counts the working days of a span`(first: String, last: String, count: Int) throws {
        #expect(try calendar.workingDays(from: Self.day(first), through: Self.day(last)) == count)
    }

    @Test(
        arguments: [
            (Term.span(.months(2)), "2017-08-08", "2017-10-09"), (.span(.months(1)), "2017-01-31", "2017-02-28"),
            (.span(.days(15)), "2017-09-19", "2017-10-09"), (.workingDays(10), "2017-09-25", "2017-10-13"),
            (.span(.months(2)), "2017-03-14", "2017-05-15"),
        ]
    ) func `ends a term on a working day`(term: Term, event: String, end: String) throws {
        #expect(try calendar.deadline(term, after: Self.day(event)).text == end)
    }

    @Test func `counting there and back comes home, from any working day`() throws {
        var state: UInt64 = 20_170_930
        for _ in 0..<500 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let start = try calendar.firstWorkingDay(from: Self.day("2014-01-01").adding(days: Int(state >> 33) % 4_000))
            let count = Int(state >> 20) % 60 + 1
            let end = try calendar.day(count, workingDaysAfter: start)
            #expect(try calendar.day(-count, workingDaysAfter: end) == start, "\(start.text) + \(count)")
            #expect(try calendar.workingDays(from: start, through: end) == count + 1, "\(start.text) + \(count)")
        }
    }

    @Test func `takes years that were entered later, in place of its own`() throws {
        let holiday = try #require(WorkYear.Holiday("2027-01-01..2027-01-03"))
        let later = calendar.with([WorkYear(year: 2027, holidays: [holiday], workdays: [], source: .stated("n"))])
        #expect(try later.day(1, workingDaysAfter: Self.day("2026-12-31")).text == "2027-01-04")
        let other = calendar.with([WorkYear(year: 2017, holidays: [], workdays: [], source: .stated("n"))])
        #expect(try other.isWorkingDay(Self.day("2017-10-02")))
    }

    @Test(arguments: ["", "2017-10-08..2017-10-01", "2017-13-01", "2017-10-01..2017-10-02..2017-10-03"])
    func `reads no holiday from anything else`(text: String) {
        #expect(WorkYear.Holiday(text) == nil)
    }

    /// What `scripts/check-oracles` holds against a calendar that is not ours: one line a day that is free or worked against its
    /// weekday.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SHUZHI_WORK_CALENDAR"] != nil))
    func `is written out for the oracle`() throws {
        let path = try #require(ProcessInfo.processInfo.environment["SHUZHI_WORK_CALENDAR"])
        var lines: [String] = []
        var day = try Self.day("2013-01-01")
        while day.year <= 2026 {
            lines.append("\(day.text) \(try calendar.isWorkingDay(day) ? 1 : 0)")
            day = day.adding(days: 1)
        }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: path))
    }
}
