extension DutyDesk {
    func check(_ rule: Duty.Cadence) -> DutyTally {
        var tally = DutyTally()
        let events = log.pick(rule.events)
        if let least = number(rule.least, &tally), let per = choice(rule.per, &tally) {
            if per == .term, period.terms.isEmpty { tally.cannotTell("no-terms", []) }
            for window in windows(of: per) {
                let inside = events.filter { window.contains($0.day) }
                if rule.each.isEmpty {
                    judge(inside, least, rule, window, mark: nil, &tally)
                } else {
                    for mark in rule.each {
                        judge(inside.filter { $0.marks.contains(mark) }, least, rule, window, mark: mark, &tally)
                    }
                }
            }
        }
        if let longest = rule.longestGap, let days = whole(longest, &tally) { judgeGaps(events, longest: days, &tally) }
        tally.counted = events.map(\.id)
        for event in events where !rule.months.isEmpty && !rule.months.contains(event.day.month) {
            let months = rule.months.map { Phrase.Argument.text(String($0)) }
            tally.remarks.append(Phrase("duties.remark.month", [.text(event.day.text), .list(months)]))
        }
        return tally
    }

    private func judge(
        _ inside: [DutyEvent],
        _ least: Exact,
        _ rule: Duty.Cadence,
        _ window: ClosedRange<CalendarDay>,
        mark: String?,
        _ tally: inout DutyTally
    ) {
        let due = rule.by.flatMap { lastDay($0, in: window) } ?? window.upperBound
        let inTime = inside.filter { $0.day <= due }
        guard Exact(inTime.count) < least else { return tally.good() }
        guard period.asOf > due else { return tally.due(due) }
        let range: [Phrase.Argument] = [.text(window.lowerBound.text), .text(window.upperBound.text)]
        let count = Exact(inside.count)
        let what = mark.map { [Phrase.Argument.text($0)] } ?? []
        if count >= least, let last = inside.last {
            tally.short(
                "late",
                range + [.text(due.text), .text(last.day.text)],
                mend: "in-time",
                [.text(due.text)],
                records: inside.map(\.id),
                from: window.lowerBound,
                to: window.upperBound,
                daysLate: due.days(to: last.day)
            )
            return
        }
        tally.short(
            mark == nil ? "too-few" : "too-few-of",
            range + [.text(String(inside.count)), .text(least.text)] + what,
            mend: mark == nil ? "hold-more" : "hold-more-of",
            [.text((least - count).text)] + what,
            records: inside.map(\.id),
            from: window.lowerBound,
            to: window.upperBound,
            daysLate: due.days(to: period.asOf)
        )
    }

    private func lastDay(_ day: Duty.MonthDay, in window: ClosedRange<CalendarDay>) -> CalendarDay? {
        let year = window.upperBound.year
        let found =
            CalendarDay(year: year, month: day.month, day: day.day)
            ?? CalendarDay(year: year, month: day.month, day: 1)?.lastOfMonth
        return found.flatMap { window.contains($0) ? $0 : nil }
    }

    // MARK: Gaps

    /// The gaps between events, from the day things can be owed to the last day seen.
    func gaps(between events: [DutyEvent]) -> [DutyGap] {
        let days = [start] + events.map(\.day).filter { $0 > start } + [seen]
        return zip(days, days.dropFirst()).filter { $0 < $1 }.map { DutyGap(from: $0, to: $1, season: nil) }
    }

    func judgeGaps(_ events: [DutyEvent], longest: Int, _ tally: inout DutyTally) {
        // Whoever was set up after the last day seen has had no time for a gap.
        guard start <= seen else { return }
        let long = gaps(between: events).filter { $0.days > longest }
        tally.gaps += long
        for gap in long {
            tally.short(
                "gap",
                [.text(gap.from.text), .text(gap.to.text), .text(String(gap.days)), .text(String(longest))],
                mend: "even-out",
                [.text(String(longest))],
                from: gap.from,
                to: gap.to,
                daysLate: gap.days - longest
            )
        }
        guard long.isEmpty else { return }
        tally.good()
        let last = events.last?.day ?? start
        if period.asOf < period.closes { tally.due(min(last.adding(days: longest), period.closes)) }
    }
}
