import Domain
import Rules

/// Days of a span from which the demonstration takes the days of events: those that were worked.
struct WorkingDays {
    let days: [Day]

    init(from first: Day, to last: Day) throws {
        days = try WorkCalendar.shipped.days(from: first.calendarDay, through: max(first, last).calendarDay)
            .compactMap(\.recordDay)
    }

    /// So many of them spread over the span in rising order, several on one day where there are more events than days.
    func spread(_ count: Int, with dice: inout Dice) -> [Day] {
        guard !days.isEmpty else { return [] }
        return (0..<count).map { index in
            let start = index * days.count / count
            let end = max(start, (index + 1) * days.count / count - 1)
            return days[dice.roll(start...end)]
        }
    }
}
