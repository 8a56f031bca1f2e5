/// The stretch of time duties are checked for, and the day they are looked at from.
package struct DutyPeriod: Hashable, Sendable {
    package let opens: CalendarDay
    package let closes: CalendarDay
    /// What happened later is not seen, and what is due later is not late.
    package let asOf: CalendarDay
    /// The terms of a school year or the like, for rules counted by term.
    package let terms: [ClosedRange<CalendarDay>]

    /// Nil when it closes before it opens.
    package init?(
        opens: CalendarDay,
        closes: CalendarDay,
        asOf: CalendarDay,
        terms: [ClosedRange<CalendarDay>] = []
    ) {
        guard opens <= closes else { return nil }
        self.opens = opens
        self.closes = closes
        self.asOf = asOf
        self.terms = terms
    }

    /// The whole windows of a rhythm that lie in the period.
    ///
    /// A window that is cut off at either end is left out: nobody owes a quarter's meeting for half a quarter.
    func windows(_ per: Duty.Rhythm) -> [ClosedRange<CalendarDay>] {
        guard let months = per.months else {
            return terms.filter { opens <= $0.lowerBound && $0.upperBound <= closes }
                .sorted { $0.lowerBound < $1.lowerBound }
        }
        var windows: [ClosedRange<CalendarDay>] = []
        let back = (opens.month - 1) % months
        var first = opens.firstOfMonth.adding(months: -back)
        while first <= closes {
            let last = first.adding(months: months).adding(days: -1)
            guard last >= first else { break }
            if first >= opens, last <= closes { windows.append(first...last) }
            first = last.adding(days: 1)
        }
        return windows
    }
}
