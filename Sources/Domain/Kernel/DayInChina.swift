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

    /// The day and the time of day in China: `2018-02-01 09:30`.
    ///
    /// A moment outside the years days have is told in milliseconds since 1970.
    package var textInChina: String {
        guard let day = try? dayInChina else { return String(milliseconds) }
        let rest = (milliseconds + 8 * 3_600_000) % 86_400_000
        let minutes = Int((rest < 0 ? rest + 86_400_000 : rest) / 60_000)
        return "\(day.text) \(Self.padded(minutes / 60)):\(Self.padded(minutes % 60))"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
