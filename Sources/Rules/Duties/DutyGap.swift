/// A stretch of time in which nothing of the kind happened.
package struct DutyGap: Hashable, Sendable {
    /// The last time before it, or the day the period opens.
    package let from: CalendarDay
    /// The next time, or the day it is looked at from.
    package let to: CalendarDay
    /// The named season that passed in it whole.
    package let season: Label?

    package var days: Int { from.days(to: to) }
}
