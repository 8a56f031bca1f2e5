/// One case going through the steps of a clock.
struct ClockRun {
    let rule: Duty.Clock
    let item: DutyCase
    let asOf: CalendarDay

    private func days(of step: String) -> [CalendarDay] {
        (item.dates[step] ?? []).filter { $0 <= asOf }.sorted()
    }

    /// The day the clock was stopped; nil while it runs.
    private var stopped: CalendarDay? { rule.ends.flatMap { days(of: $0) }.min() }

    func judge(_ step: Duty.Clock.Step, _ tally: inout DutyTally) {
        let taken = days(of: step.id)
        switch step.anchor {
        case .after(let anchor):
            let anchors = days(of: anchor)
            // Of several anchors the last before the step counts: a procedure that began anew.
            guard let from = taken.first.flatMap({ day in anchors.last { $0 <= day } }) ?? anchors.last else {
                return withoutAnchor(step, anchor, taken, &tally)
            }
            if step.every != nil {
                repeats(step, from: from, anchor, taken, &tally)
            } else if let day = taken.first(where: { $0 >= from }) {
                done(step, on: day, from: from, anchor, &tally)
            } else if let day = taken.last {
                before(step, on: day, from: from, anchor, &tally)
            } else {
                open(step, from: from, anchor, &tally)
            }
        case .before(let anchor): ahead(step, of: anchor, taken, &tally)
        }
        if !taken.isEmpty { amounts(step, &tally) }
    }

    private func withoutAnchor(_ step: Duty.Clock.Step, _ anchor: String, _ taken: [CalendarDay], _ tally: inout DutyTally) {
        guard !taken.isEmpty else { return }
        tally.short("no-anchor", names(step, anchor), mend: "no-anchor", [rule.label(of: anchor)], records: [item.id])
    }

    private func before(
        _ step: Duty.Clock.Step,
        on day: CalendarDay,
        from: CalendarDay,
        _ anchor: String,
        _ tally: inout DutyTally
    ) {
        tally.short(
            "out-of-order",
            names(step, anchor) + [.text(day.text), .text(from.text)],
            mend: "anew",
            records: [item.id],
            from: day,
            to: from
        )
    }

    private func done(
        _ step: Duty.Clock.Step,
        on day: CalendarDay,
        from: CalendarDay,
        _ anchor: String,
        _ tally: inout DutyTally
    ) {
        if let least = step.least, day < from.adding(least) {
            tally.short(
                "too-early",
                names(step, anchor) + [.text(day.text), .text(from.adding(least).text)],
                mend: "too-early",
                [.text(from.adding(least).text)],
                records: [item.id],
                from: from,
                to: day
            )
        } else if let limit = limit(step, from), day > limit {
            tally.short(
                "too-late",
                names(step, anchor) + [.text(day.text), .text(limit.text)],
                mend: "anew",
                records: [item.id],
                from: from,
                to: day,
                daysLate: limit.days(to: day)
            )
        } else {
            tally.good()
        }
    }

    /// The last day for a step; nil where it has no end.
    private func limit(_ step: Duty.Clock.Step, _ from: CalendarDay) -> CalendarDay? {
        let isExtended = item.marks.contains(Duty.Clock.extensionMark)
        return (isExtended ? step.extended ?? step.most : step.most).map { from.adding($0) }
    }

    /// Not taken yet.
    private func open(_ step: Duty.Clock.Step, from: CalendarDay, _ anchor: String, _ tally: inout DutyTally) {
        guard step.isDemanded else { return }
        let limit = limit(step, from) ?? step.least.map { from.adding($0) } ?? from
        if let stopped, stopped <= limit { return tally.good() }
        guard asOf > limit else { return tally.due(limit) }
        tally.short(
            "not-taken",
            names(step, anchor) + [.text(from.text), .text(limit.text)],
            mend: "take-step",
            [.label(step.label)],
            records: [item.id],
            from: limit,
            to: asOf,
            daysLate: limit.days(to: asOf)
        )
    }

    /// A step that must lie so long before another.
    private func ahead(_ step: Duty.Clock.Step, of anchor: String, _ taken: [CalendarDay], _ tally: inout DutyTally) {
        // The anchor may lie ahead: the end of a term is known beforehand.
        guard let day = item.dates[anchor]?.max() else { return }
        let limit = step.least.map { day.subtracting($0) } ?? day
        if let first = taken.first {
            guard first > limit else { return tally.good() }
            tally.short(
                "too-late",
                names(step, anchor) + [.text(first.text), .text(limit.text)],
                mend: "earlier",
                records: [item.id],
                from: limit,
                to: first,
                daysLate: limit.days(to: first)
            )
        } else if step.isDemanded {
            guard asOf > limit else { return tally.due(limit) }
            tally.short(
                "not-taken",
                names(step, anchor) + [.text(day.text), .text(limit.text)],
                mend: "take-step",
                [.label(step.label)],
                records: [item.id],
                from: limit,
                to: asOf,
                daysLate: limit.days(to: asOf)
            )
        }
    }

    /// A step that comes back until another one.
    private func repeats(
        _ step: Duty.Clock.Step,
        from: CalendarDay,
        _ anchor: String,
        _ taken: [CalendarDay],
        _ tally: inout DutyTally
    ) {
        guard let every = step.every else { return }
        let end = step.until.flatMap { days(of: $0).first { $0 >= from } } ?? stopped
        let last = end ?? asOf
        var known = from
        for day in taken.filter({ $0 > from && $0 <= last }) + [last] {
            let limit = known.adding(every)
            if day > limit {
                tally.short(
                    "not-repeated",
                    names(step, anchor) + [.text(known.text), .text(day.text), .text(limit.text)],
                    mend: "take-step",
                    [.label(step.label)],
                    records: [item.id],
                    from: known,
                    to: day,
                    daysLate: limit.days(to: day)
                )
            } else {
                tally.good()
            }
            known = day
        }
        if end == nil { tally.due((taken.last ?? from).adding(every)) }
    }

    private func amounts(_ step: Duty.Clock.Step, _ tally: inout DutyTally) {
        guard !step.amounts.isEmpty else { return }
        let known = step.amounts.filter { item.amounts[$0.name] != nil }
        if known.contains(where: { amount in item.amounts[amount.name].map { $0 >= amount.least } ?? false }) {
            return tally.good()
        }
        let names = step.amounts.map { Phrase.Argument.text("\($0.name) \($0.least.text)") }
        guard known.count == step.amounts.count || !known.isEmpty else {
            return tally.cannotTell("not-recorded", [.list(names), .list([.text(item.id)])])
        }
        tally.short("too-little", [.text(item.id), .label(step.label), .list(names)], mend: "too-little", records: [item.id])
    }

    private func names(_ step: Duty.Clock.Step, _ anchor: String) -> [Phrase.Argument] {
        [.text(item.id), .label(step.label), rule.label(of: anchor)]
    }
}
