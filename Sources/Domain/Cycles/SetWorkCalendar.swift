import Rules

/// Enters the holidays and make-up days of a year as they were announced; they take the place of what was there.
package struct SetWorkCalendar: Command {
    /// A stretch of days off, its weekends among them.
    package struct Holiday: Codable, Equatable, Sendable {
        package let first: Day
        package let last: Day

        package init(first: Day, last: Day) {
            self.first = first
            self.last = last
        }
    }

    package static let name = "cycles.set-work-calendar"

    /// The years that can be entered.
    package static let years = 1949...2199

    package let year: Int
    package let holidays: [Holiday]
    /// Saturdays and Sundays that are worked.
    package let workdays: [Day]
    /// The notice, by its number.
    package let source: String

    package init(year: Int, holidays: [Holiday], workdays: [Day], source: String) {
        self.year = year
        self.holidays = holidays
        self.workdays = workdays
        self.source = source
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        guard Self.years.contains(year) else { throw Refusal.notAYear(year) }
        try Wording.check(source, "source", most: 200)
        guard !holidays.isEmpty else { throw Refusal.blank("holidays") }
        for holiday in holidays {
            guard holiday.first <= holiday.last else { throw Refusal.closesBeforeItOpens(holiday.first, holiday.last) }
            for day in [holiday.first, holiday.last] where day.year != year { throw Refusal.dayOfOtherYear(day, year) }
        }
        let ordered = holidays.sorted { $0.first < $1.first }
        for (before, after) in zip(ordered, ordered.dropFirst()) where after.first <= before.last {
            throw Refusal.holidaysOverlap(after.first)
        }
        for (index, day) in workdays.enumerated() {
            guard day.year == year else { throw Refusal.dayOfOtherYear(day, year) }
            guard day.calendarDay.weekday >= 6 else { throw Refusal.makeUpOnWeekday(day) }
            guard !holidays.contains(where: { $0.first <= day && day <= $0.last }) else { throw Refusal.makeUpOnHoliday(day) }
            guard !workdays[..<index].contains(day) else { throw Refusal.repeated("workdays", day.text) }
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let entered = WorkYear(
            year: year,
            holidays: holidays.map { WorkYear.Holiday(first: $0.first.calendarDay, last: $0.last.calendarDay) },
            workdays: [],
            source: .stated(source)
        )
        try ledger.save(
            WorkCalendarYear(
                year: year,
                holidays: entered.holidays,
                workdays: workdays.sorted(),
                source: source,
                at: stamp
            )
        )
    }
}

extension Refusal {
    package static func dayOfOtherYear(_ day: Day, _ year: Int) -> Refusal {
        Refusal(.invalid, "cycles.day-of-other-year", [day.text, String(year)])
    }

    package static func holidaysOverlap(_ day: Day) -> Refusal {
        Refusal(.invalid, "cycles.holidays-overlap", [day.text])
    }

    package static func makeUpOnWeekday(_ day: Day) -> Refusal {
        Refusal(.invalid, "cycles.make-up-on-weekday", [day.text])
    }

    package static func makeUpOnHoliday(_ day: Day) -> Refusal {
        Refusal(.invalid, "cycles.make-up-on-holiday", [day.text])
    }
}
