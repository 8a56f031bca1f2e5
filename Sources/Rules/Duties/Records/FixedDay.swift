/// The day of every month an organisation fixed for something.
package enum FixedDay: Hashable, Sendable {
    /// The 1st to 31st; the last day of a month that is too short.
    case dayOfMonth(Int)
    /// The first to fourth Monday (1) to Sunday (7) of the month.
    case weekday(Int, week: Int)

    /// The day it falls on in the month of another; nil when there is none.
    package func day(inMonthOf other: CalendarDay) -> CalendarDay? {
        let first = other.firstOfMonth
        switch self {
        case .dayOfMonth(let day):
            guard (1...31).contains(day) else { return nil }
            return first.adding(days: min(day, other.lastOfMonth.day) - 1)
        case .weekday(let weekday, let week):
            guard (1...7).contains(weekday), (1...4).contains(week) else { return nil }
            return first.adding(days: (weekday - first.weekday + 7) % 7 + (week - 1) * 7)
        }
    }
}
