/// Checks the duties of one organisation.
struct DutyDesk {
    let plan: DutyPlan
    let record: DutyRecord
    let period: DutyPeriod
    let windows: WindowTable
    let scores: Scores
    let peer: Int
    let log: EventLog

    init(plan: DutyPlan, record: DutyRecord, period: DutyPeriod, windows: WindowTable, scores: Scores, peer: Int) {
        self.plan = plan
        self.record = record
        self.period = period
        self.windows = windows
        self.scores = scores
        self.peer = peer
        log = EventLog(record.events, in: period)
    }

    func finding(_ prepared: DutyPlan.Prepared) -> DutyFinding {
        let duty = prepared.duty
        guard prepared.kinds.isEmpty || prepared.kinds.contains(record.kind) else {
            return finding(duty, .notApplicable, Phrase("duties.reason.kind", [.text(record.kind)]))
        }
        if let when = prepared.when {
            switch scores.value(when, of: peer) {
            case .truth(true): break
            case .truth(false):
                return finding(duty, .notApplicable, Phrase("duties.reason.when", [.text(duty.when ?? "")]))
            case .missing(let missing): return finding(duty, .notComputable, reason(missing))
            default: return finding(duty, .notComputable, Phrase("duties.reason.when", [.text(duty.when ?? "")]))
            }
        }
        return check(duty).finding(duty, of: record.organisation)
    }

    /// A missing value, told as a local setting where it is one.
    private func reason(_ missing: Missing) -> Phrase {
        if missing.key == "not-given", let id = missing.arguments.first, let setting = plan.known[id] {
            return Phrase("duties.reason.set-by-place", [.label(setting.label)])
        }
        return Phrase("duties.reason.missing", [.missing(missing)])
    }

    private func finding(_ duty: Duty, _ standing: DutyFinding.Standing, _ reason: Phrase) -> DutyFinding {
        DutyFinding(
            organisation: record.organisation,
            duty: duty.id,
            softness: duty.softness,
            source: duty.source,
            standing: standing,
            counted: [],
            shortfalls: [],
            gaps: [],
            remarks: [],
            nextDue: nil,
            reasons: [reason]
        )
    }

    private func check(_ duty: Duty) -> DutyTally {
        switch duty.test {
        case .cadence(let rule): check(rule)
        case .fixedDay(let rule): check(rule)
        case .ratio(let rule): check(rule)
        case .chair(let rule): check(rule)
        case .mixed(let rule): check(rule)
        case .gap(let rule): check(rule)
        case .linked(let rule): check(rule)
        case .election(let rule): check(rule)
        case .presence(let rule): check(rule)
        case .term(let rule): check(rule, duty.id)
        case .clock(let rule): check(rule)
        case .post(let rule): check(rule)
        case .size(let rule): check(rule, duty.id)
        case .dues(let rule): check(rule)
        }
    }
}

// MARK: What the place has set

extension DutyDesk {
    /// The number in force; nil, and noted as left to the place, where there is none.
    func number(_ stated: Stated<Exact>, _ tally: inout DutyTally) -> Exact? {
        if let number = stated.resolved(plan.settings) { return number }
        leftOpen(stated, &tally)
        return nil
    }

    func choice<Choice: RawRepresentable & Hashable & Sendable>(_ stated: Stated<Choice>, _ tally: inout DutyTally) -> Choice?
    where Choice.RawValue == String {
        if let choice = stated.resolved(plan.settings) { return choice }
        leftOpen(stated, &tally)
        return nil
    }

    func leftOpen<Fixed>(_ stated: Stated<Fixed>, _ tally: inout DutyTally) {
        if case .setting(let id) = stated { tally.setByPlace(plan.known[id], id: id) }
    }

    /// A whole number of days, months or years; rounded down where a place set a fraction.
    func whole(_ stated: Stated<Exact>, _ tally: inout DutyTally) -> Int? {
        number(stated, &tally).flatMap { $0.rounded(to: 0, .floor).wholeValue }
    }

    /// The windows of a rhythm that do not begin before the organisation was set up.
    func windows(of rhythm: Duty.Rhythm) -> ArraySlice<ClosedRange<CalendarDay>> {
        let all = windows[rhythm]
        guard let since = record.since else { return all[...] }
        return all.drop { $0.lowerBound < since }
    }

    /// The first day things can be owed.
    var start: CalendarDay { max(period.opens, record.since ?? period.opens) }

    /// The last day that has been seen.
    var seen: CalendarDay { min(period.asOf, period.closes) }
}
