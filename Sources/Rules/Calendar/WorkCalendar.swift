/// 工作日历: which days are worked, in the years whose holidays have been announced.
///
/// Saturdays and Sundays are free but for make-up days (调休上班), every other day is worked but for holidays. What the holidays of
/// a year will be is announced towards the end of the year before; of a year not announced nothing is reckoned.
package struct WorkCalendar: Hashable, Sendable {
    /// A day of a year whose holidays are not known.
    package struct UnknownYear: Error, Hashable, Sendable {
        package let year: Int

        package init(year: Int) {
            self.year = year
        }
    }

    /// The years in the calendar, each under its number.
    package let years: [Int: WorkYear]

    package init(_ years: [WorkYear]) {
        self.years = Dictionary(years.map { ($0.year, $0) }) { _, later in later }
    }

    /// The years that came with the program.
    package static let shipped = WorkCalendar(AnnouncedYears.all)

    /// With other years put in, or in place of those it has.
    package func with(_ others: [WorkYear]) -> WorkCalendar {
        WorkCalendar(years.values.sorted { $0.year < $1.year } + others)
    }

    package func isWorkingDay(_ day: CalendarDay) throws(UnknownYear) -> Bool {
        guard let year = years[day.year] else { throw UnknownYear(year: day.year) }
        return day.weekday >= 6 ? year.workdays.contains(day) : !year.isHoliday(day)
    }

    /// The day itself where it is worked, or else the next one that is.
    package func firstWorkingDay(from day: CalendarDay) throws(UnknownYear) -> CalendarDay {
        var day = day
        while try !isWorkingDay(day) { day = day.adding(days: 1) }
        return day
    }

    /// So many working days after a day, which is not counted itself, or before it where below zero.
    ///
    /// With 0: the day itself where it is worked, or else the next one that is.
    package func day(_ workingDays: Int, workingDaysAfter start: CalendarDay) throws(UnknownYear) -> CalendarDay {
        guard workingDays != 0 else { return try firstWorkingDay(from: start) }
        let step = workingDays > 0 ? 1 : -1
        var (day, left) = (start, abs(workingDays))
        while left > 0 {
            day = day.adding(days: step)
            if try isWorkingDay(day) { left -= 1 }
        }
        return day
    }

    /// How many days are worked from one day to another, both counted; 0 when the second is earlier.
    package func workingDays(from first: CalendarDay, through last: CalendarDay) throws(UnknownYear) -> Int {
        try days(from: first, through: last).count
    }

    /// The days that are worked from one day to another, both included.
    package func days(from first: CalendarDay, through last: CalendarDay) throws(UnknownYear) -> [CalendarDay] {
        var (day, found) = (first, [CalendarDay]())
        while day.number <= last.number {
            if try isWorkingDay(day) { found.append(day) }
            day = day.adding(days: 1)
        }
        return found
    }

    /// The last day of a term that begins the day after an event.
    ///
    /// A term of months ends on the day with the same number, or on the last of a month that is too short; where it ends on a day
    /// off, the next working day is its last. Source: 民法典, articles 201 to 203.
    package func deadline(_ term: Term, after event: CalendarDay) throws(UnknownYear) -> CalendarDay {
        switch term {
        case .span(let span): try firstWorkingDay(from: event.adding(span))
        case .workingDays(let count): try day(count, workingDaysAfter: event)
        }
    }
}
