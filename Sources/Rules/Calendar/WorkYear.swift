/// The holidays of one year and the days worked to make up for them.
package struct WorkYear: Hashable, Sendable {
    /// A stretch of days off; its weekends belong to it.
    package struct Holiday: Hashable, Sendable {
        package let first: CalendarDay
        package let last: CalendarDay

        package init(first: CalendarDay, last: CalendarDay) {
            self.first = first
            self.last = last
        }

        /// From `2017-10-01..2017-10-08` or `2017-05-01`; nil for anything else, and where the last day is before the first.
        package init?(_ text: String) {
            let parts = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
            guard (1...2).contains(parts.count), let first = CalendarDay(parts[0]),
                let last = CalendarDay(parts[parts.count - 1]), first.number <= last.number
            else { return nil }
            self.init(first: first, last: last)
        }

        package var text: String { first == last ? first.text : "\(first.text)..\(last.text)" }

        package func contains(_ day: CalendarDay) -> Bool { (first.number...last.number).contains(day.number) }
    }

    /// Where it was announced.
    package enum Source: Hashable, Sendable {
        /// Notices of the General Office of the State Council, 国办发明电: the year and number of each, the first one and those
        /// that changed it.
        case notices([Notice])
        case stated(String)
    }

    package struct Notice: Hashable, Sendable {
        package let year: Int
        package let number: Int
    }

    package let year: Int
    /// In rising order.
    package let holidays: [Holiday]
    /// Saturdays and Sundays that are worked, in rising order.
    package let workdays: [CalendarDay]
    package let source: Source

    package init(year: Int, holidays: [Holiday], workdays: [CalendarDay], source: Source) {
        self.year = year
        self.holidays = holidays.sorted { $0.first.number < $1.first.number }
        self.workdays = workdays.sorted { $0.number < $1.number }
        self.source = source
    }

    package func isHoliday(_ day: CalendarDay) -> Bool { holidays.contains { $0.contains(day) } }
}
