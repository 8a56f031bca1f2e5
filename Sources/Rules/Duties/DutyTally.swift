/// Gathers what a check sees, and draws the sum.
struct DutyTally {
    /// What was judged, well or badly.
    var judged = 0
    var counted: [String] = []
    var shortfalls: [DutyFinding.Shortfall] = []
    var gaps: [DutyGap] = []
    var remarks: [Phrase] = []
    private(set) var dueDays: [CalendarDay] = []
    private(set) var reasons: [Phrase] = []

    mutating func good() { judged += 1 }

    mutating func short(
        _ key: String,
        _ arguments: [Phrase.Argument],
        mend: String,
        _ mendArguments: [Phrase.Argument] = [],
        records: [String] = [],
        from: CalendarDay? = nil,
        to: CalendarDay? = nil,
        daysLate: Int? = nil
    ) {
        judged += 1
        shortfalls.append(
            DutyFinding.Shortfall(
                phrase: Phrase("duties.short." + key, arguments),
                mend: Phrase("duties.mend." + mend, mendArguments),
                records: records,
                from: from,
                to: to,
                daysLate: daysLate
            )
        )
    }

    mutating func due(_ day: CalendarDay) { dueDays.append(day) }

    mutating func cannotTell(_ key: String, _ arguments: [Phrase.Argument]) {
        cannotTell(Phrase("duties.reason." + key, arguments))
    }

    mutating func cannotTell(_ reason: Phrase) {
        if !reasons.contains(reason) { reasons.append(reason) }
    }

    mutating func cannotTell(_ missing: Missing) { cannotTell("missing", [.missing(missing)]) }

    /// The place has not set what the rule leaves to it.
    mutating func setByPlace(_ setting: Setting?, id: String) {
        cannotTell("set-by-place", [setting.map { .label($0.label) } ?? .text(id)])
    }

    /// One thing known to be short is enough; one thing unknown keeps the rest from being good.
    var standing: DutyFinding.Standing {
        if !shortfalls.isEmpty { return .notMet }
        if !reasons.isEmpty { return .notComputable }
        if judged > 0 { return .met }
        return dueDays.isEmpty ? .notApplicable : .notYetDue
    }

    func finding(_ duty: Duty, of organisation: String) -> DutyFinding {
        let standing = standing
        return DutyFinding(
            organisation: organisation,
            duty: duty.id,
            softness: duty.softness,
            source: duty.source,
            standing: standing,
            counted: counted,
            shortfalls: shortfalls,
            gaps: gaps,
            remarks: remarks,
            nextDue: dueDays.min(),
            reasons: standing == .notApplicable ? [Phrase("duties.reason.nothing-to-judge")] : reasons
        )
    }
}
