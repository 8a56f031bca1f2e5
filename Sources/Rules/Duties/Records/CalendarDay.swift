/// A day of the (proleptic) Gregorian calendar, without time or zone.
package struct CalendarDay: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int
    /// The days from 1970-01-01 to this one.
    package let number: Int

    /// The first day there is.
    package static let earliest = CalendarDay(unchecked: 1, 1, 1)

    /// Nil unless the three make a day of the years 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
        guard day >= 1, day <= CalendarDay.length(ofMonth: month, year: year) else { return nil }
        self.init(unchecked: year, month, day)
    }

    /// Reads `2017-12-31`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
        number = CalendarDay.number(year, month, day)
    }

    /// `2017-12-31`.
    package var text: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// The same day so many months later, or earlier where below zero; the last day of a month that is too short.
    package func adding(months: Int) -> CalendarDay {
        let count = year * 12 + month - 1 + months
        let year = min(max(count / 12, 1), 9999)
        let month = count % 12 + 1
        guard (1...12).contains(month) else { return self }
        return CalendarDay(unchecked: year, month, min(day, CalendarDay.length(ofMonth: month, year: year)))
    }

    /// So many days later, or earlier where below zero.
    ///
    /// Source: Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, `civil_from_days`.
    package func adding(days: Int) -> CalendarDay {
        let shifted = number + days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        guard (1...9999).contains(year) else { return self }
        return CalendarDay(unchecked: year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    package func adding(_ span: TimeSpan) -> CalendarDay {
        switch span {
        case .months(let months): adding(months: months)
        case .days(let days): adding(days: days)
        }
    }

    package func subtracting(_ span: TimeSpan) -> CalendarDay {
        switch span {
        case .months(let months): adding(months: -months)
        case .days(let days): adding(days: -days)
        }
    }

    /// 1 for Monday to 7 for Sunday.
    package var weekday: Int {
        let rest = (number + 3) % 7
        return (rest < 0 ? rest + 7 : rest) + 1
    }

    package var firstOfMonth: CalendarDay { CalendarDay(unchecked: year, month, 1) }

    package var lastOfMonth: CalendarDay {
        CalendarDay(unchecked: year, month, CalendarDay.length(ofMonth: month, year: year))
    }

    /// The days from this one to another; below zero when the other is earlier.
    package func days(to other: CalendarDay) -> Int { other.number - number }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension CalendarDay: Comparable {
    package static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}
