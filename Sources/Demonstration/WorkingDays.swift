import Domain

/// Days of a span from which the demonstration takes the days of events: Monday to Friday.
struct WorkingDays {
    let days: [Day]

    init(from first: Day, to last: Day) {
        days = (first.year...max(first.year, last.year)).flatMap { year in
            (1...12).flatMap { month in (1...31).compactMap { Day(year: year, month: month, day: $0) } }
        }.filter { (first...max(first, last)).contains($0) && !Self.isWeekend($0) }
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

    /// 1970-01-01 was a Thursday.
    private static func isWeekend(_ day: Day) -> Bool {
        let weekday = ((day.number + 3) % 7 + 7) % 7
        return weekday >= 5
    }
}
