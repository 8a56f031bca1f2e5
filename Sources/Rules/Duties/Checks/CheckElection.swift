extension DutyDesk {
    func check(_ rule: Duty.Election) -> DutyTally {
        var tally = DutyTally()
        let ballots = log.pick(rule.events)
        let later = Set(log.pick(Duty.Pick(kinds: rule.runOff, marks: [], leaders: [])).compactMap(\.follows))
        tally.counted = ballots.map(\.id)
        guard !ballots.isEmpty, let share = number(rule.share, &tally) else { return tally }
        for event in ballots {
            guard !event.ballot.isEmpty, let seats = event.seats else {
                tally.cannotTell("not-recorded", [.phrase(Phrase("duties.word.ballot")), .list([.text(event.id)])])
                continue
            }
            let outcomes = outcomes(of: event, seats: seats, share: share, rule, &tally)
            guard let first = outcomes.first else { continue }
            guard outcomes.allSatisfy({ $0 == first }) else {
                tally.setByPlace(rule.base.setting.flatMap { plan.known[$0] }, id: rule.base.setting ?? "")
                continue
            }
            judge(first, of: event, isFollowed: later.contains(event.id), rule, &tally)
        }
        return tally
    }

    private func outcomes(
        of event: DutyEvent,
        seats: Int,
        share: Exact,
        _ rule: Duty.Election,
        _ tally: inout DutyTally
    ) -> [ElectionOutcome] {
        var outcomes: [ElectionOutcome] = []
        let border = rule.border.resolved(plan.settings)
        for name in rule.base.inForce(plan.settings) {
            guard let base = event.amount(name), base.sign > 0 else {
                tally.cannotTell("not-recorded", [.text(name), .list([.text(event.id)])])
                return []
            }
            for border in border.map({ [$0] }) ?? Duty.Border.allCases {
                outcomes.append(ElectionOutcome(event.ballot, seats: seats, base: base, share: share, border: border))
            }
        }
        return outcomes
    }

    private func judge(
        _ outcome: ElectionOutcome,
        of event: DutyEvent,
        isFollowed: Bool,
        _ rule: Duty.Election,
        _ tally: inout DutyTally
    ) {
        if !outcome.elected.isEmpty {
            let elected = outcome.elected.map { Phrase.Argument.text($0) }
            tally.remarks.append(Phrase("duties.remark.elected", [.text(event.day.text), .list(elected)]))
        }
        let isAgreed = rule.fewerSeats.map { event.marks.contains($0) } ?? false
        if outcome.isSettled || isFollowed || outcome.tied.isEmpty && isAgreed { return tally.good() }
        if outcome.tied.isEmpty {
            tally.short(
                "empty-seats",
                [.text(event.day.text), .text(String(outcome.emptySeats))],
                mend: "ballot-again",
                [.text(String(outcome.emptySeats))],
                records: [event.id]
            )
        } else {
            let tied = outcome.tied.map { Phrase.Argument.text($0) }
            tally.short("tied", [.text(event.day.text), .list(tied)], mend: "run-off", [.list(tied)], records: [event.id])
        }
    }
}
