import Rules

extension Instant {
    /// The day it is on, China Standard Time: UTC+8, which has had no summer time since 1991.
    ///
    /// - Throws: a ``Fault`` for a moment outside the years days have.
    package var dayInChina: Day {
        get throws {
            let (quotient, rest) = (milliseconds + 8 * 3_600_000).quotientAndRemainder(dividingBy: 86_400_000)
            let number = Int(rest < 0 ? quotient - 1 : quotient)
            let first = CalendarDay.earliest
            let found = first.adding(days: number - first.number)
            guard found.number == number, let day = Day(year: found.year, month: found.month, day: found.day) else {
                throw Fault("no day has the moment \(milliseconds)")
            }
            return day
        }
    }
}
