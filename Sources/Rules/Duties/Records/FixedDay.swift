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

extension FixedDay {
    /// Reads `15` for the 15th, `5/1` for the first Friday; nil for anything else.
    package init?(_ text: String) {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { part in
            part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } && part.utf8.count <= 2
                ? Int(part) : nil
        }
        switch (numbers.count, numbers.first ?? nil, numbers.last ?? nil) {
        case (1, let day?, _) where (1...31).contains(day): self = .dayOfMonth(day)
        case (2, let weekday?, let week?) where (1...7).contains(weekday) && (1...4).contains(week):
            self = .weekday(weekday, week: week)
        default: return nil
        }
    }

    package var text: String {
        switch self {
        case .dayOfMonth(let day): String(day)
        case .weekday(let weekday, let week): "\(weekday)/\(week)"
        }
    }
}
