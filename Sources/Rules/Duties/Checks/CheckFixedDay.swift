extension DutyDesk {
    func check(_ rule: Duty.MonthlyDay) -> DutyTally {
        var tally = DutyTally()
        let events = log.pick(rule.events)
        tally.counted = events.map(\.id)
        let tolerance = rule.tolerance.flatMap { $0.resolved(plan.settings)?.wholeValue } ?? 0
        let fixed = rule.events.kinds.lazy.compactMap { record.fixedDays[$0] }.first
        for month in windows(of: .month) {
            let inside = events.filter { month.contains($0.day) }
            let day = fixed?.day(inMonthOf: month.lowerBound)
            guard !inside.isEmpty else {
                missing(month, due: day ?? month.upperBound, &tally)
                continue
            }
            guard let day else {
                tally.good()
                continue
            }
            judge(inside, day, tolerance, &tally)
        }
        // Without a fixed day it cannot be said whether the days are the fixed ones, only that every month has one.
        if fixed == nil, !events.isEmpty { tally.cannotTell("no-fixed-day", []) }
        return tally
    }

    private func missing(_ month: ClosedRange<CalendarDay>, due: CalendarDay, _ tally: inout DutyTally) {
        guard period.asOf > month.upperBound else { return tally.due(due < period.asOf ? month.upperBound : due) }
        tally.short(
            "no-fixed-day-held",
            [.text(month.lowerBound.text), .text(month.upperBound.text)],
            mend: "hold-monthly",
            from: month.lowerBound,
            to: month.upperBound,
            daysLate: due.days(to: period.asOf)
        )
    }

    private func judge(_ inside: [DutyEvent], _ day: CalendarDay, _ tolerance: Int, _ tally: inout DutyTally) {
        guard !inside.contains(where: { abs($0.day.days(to: day)) <= tolerance }) else { return tally.good() }
        let held = inside.map { Phrase.Argument.text($0.day.text) }
        let nearest = inside.map { day.days(to: $0.day) }.min { abs($0) < abs($1) }
        tally.short(
            "moved",
            [.text(day.text), .list(held)],
            mend: "keep-day",
            [.text(day.text)],
            records: inside.map(\.id),
            from: day,
            to: inside[0].day,
            daysLate: nearest.map { max($0, 0) }
        )
    }
}
