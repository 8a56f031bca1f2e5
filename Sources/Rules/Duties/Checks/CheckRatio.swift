extension DutyDesk {
    func check(_ rule: Duty.Ratio) -> DutyTally {
        var tally = DutyTally()
        let events = log.pick(rule.events)
        tally.counted = events.map(\.id)
        guard !events.isEmpty else { return tally }
        switch rule.scope {
        case .each:
            for event in events { judge([event], rule, &tally) }
        case .period: judge(events, rule, &tally)
        }
        return tally
    }

    private func judge(_ events: [DutyEvent], _ rule: Duty.Ratio, _ tally: inout DutyTally) {
        guard let top = sum(rule.amount, events, &tally) else { return }
        guard let of = rule.of else { return judge(top, events, rule, &tally) }
        let candidates = of.inForce(plan.settings)
        // The base is left to the place: what comes out alike under every base is certain.
        var outcomes: [DutyTally] = []
        for candidate in candidates {
            var outcome = DutyTally()
            if let bottom = sum(candidate, events, &outcome) {
                judge(top, over: bottom, events, rule, &outcome)
            }
            outcomes.append(outcome)
        }
        guard let first = outcomes.first else { return }
        if outcomes.allSatisfy({ $0.standing == first.standing }) {
            tally.take(first)
        } else {
            tally.setByPlace(of.setting.flatMap { plan.known[$0] }, id: of.setting ?? "")
        }
    }

    private func judge(_ top: Exact, over bottom: Exact, _ events: [DutyEvent], _ rule: Duty.Ratio, _ tally: inout DutyTally) {
        guard bottom.sign > 0, let ratio = top / bottom else {
            return tally.cannotTell("nobody-due", [.list(events.map { .text($0.id) })])
        }
        judge(ratio, events, rule, &tally)
    }

    private func judge(_ value: Exact, _ events: [DutyEvent], _ rule: Duty.Ratio, _ tally: inout DutyTally) {
        let shown: [Phrase.Argument] = [.list(events.map { .text($0.day.text) }), .text(value.text)]
        if let least = rule.least {
            guard let limit = number(least, &tally) else { return }
            let border: Duty.Border
            if value == limit {
                guard let chosen = choice(rule.border, &tally) else { return }
                border = chosen
            } else {
                border = .atLeast
            }
            if value < limit || value == limit && border == .moreThan {
                let key = border == .moreThan ? "not-above" : "below"
                tally.short(key, shown + [.text(limit.text)], mend: key, [.text(limit.text)], records: events.map(\.id))
                return
            }
        }
        if let most = rule.most {
            guard let limit = number(most, &tally) else { return }
            if value > limit {
                tally.short("above", shown + [.text(limit.text)], mend: "above", [.text(limit.text)], records: events.map(\.id))
                return
            }
        }
        tally.good()
    }

    private func sum(_ name: String, _ events: [DutyEvent], _ tally: inout DutyTally) -> Exact? {
        let unknown = events.filter { $0.amount(name) == nil }
        guard unknown.isEmpty else {
            tally.cannotTell("not-recorded", [.text(name), .list(unknown.map { .text($0.id) })])
            return nil
        }
        return events.compactMap { $0.amount(name) }.reduce(.zero, +)
    }
}

extension Duty.Base {
    /// The counts it can be: the one the place chose, or all that are possible.
    func inForce(_ settings: [String: Value]) -> [String] {
        guard let setting, case .text(let chosen)? = settings[setting] else { return candidates }
        return [chosen]
    }
}

extension DutyTally {
    /// Takes over what another tally found.
    mutating func take(_ other: DutyTally) {
        judged += other.judged
        shortfalls += other.shortfalls
        gaps += other.gaps
        remarks += other.remarks
        for reason in other.reasons { cannotTell(reason) }
        for day in other.dueDays { due(day) }
    }
}
