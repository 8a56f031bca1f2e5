extension DutyDesk {
    func check(_ rule: Duty.Gap) -> DutyTally {
        var tally = DutyTally()
        let events = log.pick(rule.events)
        tally.counted = events.map(\.id)
        for season in rule.seasons { judge(season, events, &tally) }
        if let longest = rule.longest, let days = whole(longest, &tally) { judgeGaps(events, longest: days, &tally) }
        return tally
    }

    /// A season is judged in every year in which it lies whole between the first and the last day seen.
    private func judge(_ season: Duty.Gap.Season, _ events: [DutyEvent], _ tally: inout DutyTally) {
        for year in period.opens.year...max(period.opens.year, period.closes.year) {
            guard let first = CalendarDay(year: year, month: season.months.lowerBound, day: 1),
                let last = CalendarDay(year: year, month: season.months.upperBound, day: 1)?.lastOfMonth,
                first >= start, last <= period.closes
            else { continue }
            guard !events.contains(where: { (first...last).contains($0.day) }) else {
                tally.good()
                continue
            }
            guard period.asOf > last else {
                tally.due(last)
                continue
            }
            let before = events.last { $0.day < first }?.day ?? start
            let after = events.first { $0.day > last }?.day ?? seen
            let gap = DutyGap(from: before, to: after, season: season.label)
            tally.gaps.append(gap)
            tally.short(
                "holiday",
                [.label(season.label), .text(before.text), .text(after.text), .text(String(gap.days))],
                mend: "no-holiday",
                [.label(season.label)],
                from: before,
                to: after
            )
        }
    }
}
