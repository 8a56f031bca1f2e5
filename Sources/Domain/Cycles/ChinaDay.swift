import Rules

extension Instant {
    /// The day it is in China: UTC+8, without summer time since 1991; nil beyond the years there are.
    package var dayInChina: Day? {
        let (days, rest) = (milliseconds + 8 * 3_600_000).quotientAndRemainder(dividingBy: 86_400_000)
        let number = Int(days) - (rest < 0 ? 1 : 0)
        let earliest = CalendarDay.earliest
        return earliest.adding(days: number - earliest.number).recordDay
    }
}
