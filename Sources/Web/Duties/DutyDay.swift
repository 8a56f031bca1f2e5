import Domain
import Rules

/// The day duties are looked at from: the one that was asked for, else today, but no later than the day after the cycle closes.
enum DutyDay {
    static func of(_ cycle: Cycle, _ visit: Visit) -> Day {
        if let day = visit.query["day"].flatMap({ Day($0) }) { return day }
        let today = Day(Moment.day(visit.desk.clock())) ?? cycle.closes
        let after = cycle.closes.calendarDay.adding(days: 1).recordDay ?? cycle.closes
        return min(max(today, cycle.opens), after)
    }
}
