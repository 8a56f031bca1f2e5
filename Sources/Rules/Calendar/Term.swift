/// How long something may take: by the calendar, or in working days.
package enum Term: Hashable, Sendable {
    case span(TimeSpan)
    case workingDays(Int)
}
