extension DutyDesk {
    func check(_ rule: Duty.Term, _ duty: String) -> DutyTally {
        var tally = DutyTally()
        tally.counted = record.terms.map(\.id).sorted(by: Names.precedes)
        guard !record.terms.isEmpty else {
            tally.cannotTell("no-term", [])
            return tally
        }
        let years: Int
        switch scores.value(DutyColumns.years(duty), of: peer) {
        case .number(let number): years = number.rounded(to: 0, .floor).wholeValue ?? 0
        case .missing(let missing):
            tally.cannotTell(missing)
            return tally
        default: return tally
        }
        var months = 0
        if let stated = rule.months {
            guard let limit = whole(stated, &tally) else { return tally }
            months = limit
        }
        for term in record.terms.sorted(by: { Names.precedes($0.id, $1.id) }) where term.began <= period.asOf {
            let expiry = term.began.adding(months: years * 12)
            switch rule.ask {
            case .held: held(term, expiry, &tally)
            case .shift: shift(term, expiry, months, &tally)
            case .reminder: reminder(term, expiry, months, &tally)
            case .overdue: overdue(term, expiry, months, &tally)
            }
        }
        return tally
    }

    /// The election that has been held by the day it is looked at from.
    private func election(of term: DutyTerm) -> CalendarDay? {
        term.electedOn.flatMap { $0 <= period.asOf ? $0 : nil }
    }

    private func held(_ term: DutyTerm, _ expiry: CalendarDay, _ tally: inout DutyTally) {
        let limit = max(expiry, term.approvedUntil ?? expiry)
        let election = election(of: term)
        let day = election ?? period.asOf
        guard day > limit else {
            if election == nil { tally.due(limit) }
            return tally.good()
        }
        tally.short(
            election == nil ? "expired" : "elected-late",
            [.text(term.id), .text(limit.text), .text(day.text)],
            mend: election == nil ? "elect" : "approval-on-file",
            records: [term.id],
            from: limit,
            to: day,
            daysLate: limit.days(to: day)
        )
    }

    private func shift(_ term: DutyTerm, _ expiry: CalendarDay, _ months: Int, _ tally: inout DutyTally) {
        let election = election(of: term)
        guard let day = election ?? (period.asOf > expiry ? period.asOf : nil) else { return tally.due(expiry) }
        guard day != expiry else { return tally.good() }
        let isEarly = day < expiry
        let isApproved = isEarly ? term.isEarlyApproved : term.approvedUntil.map { $0 >= day } ?? false
        let limit = expiry.adding(months: isEarly ? -months : months)
        let shown: [Phrase.Argument] = [.text(term.id), .text(expiry.text), .text(day.text)]
        let daysLate = isEarly ? nil : expiry.days(to: day)
        if isEarly ? day < limit : day > limit {
            tally.short(
                "shift-too-far",
                shown + [.text(String(months))],
                mend: isEarly ? "approval-on-file" : "elect",
                records: [term.id],
                from: min(day, expiry),
                to: max(day, expiry),
                daysLate: daysLate
            )
        } else if !isApproved {
            tally.short(
                isEarly ? "early-unapproved" : "late-unapproved",
                shown,
                mend: "approval",
                records: [term.id],
                from: min(day, expiry),
                to: max(day, expiry),
                daysLate: daysLate
            )
        } else {
            tally.good()
        }
    }

    private func reminder(_ term: DutyTerm, _ expiry: CalendarDay, _ months: Int, _ tally: inout DutyTally) {
        let due = expiry.adding(months: -months)
        let reminded = term.remindedOn.flatMap { $0 <= period.asOf ? $0 : nil }
        if let reminded, reminded <= due { return tally.good() }
        if let election = election(of: term), election <= due { return }
        guard let day = reminded ?? (period.asOf > due ? period.asOf : nil) else { return tally.due(due) }
        tally.short(
            reminded == nil ? "not-reminded" : "reminded-late",
            [.text(term.id), .text(expiry.text), .text(due.text)],
            mend: reminded == nil ? "remind" : "remind-earlier",
            [.text(String(months))],
            records: [term.id],
            from: due,
            to: day,
            daysLate: due.days(to: day)
        )
    }

    private func overdue(_ term: DutyTerm, _ expiry: CalendarDay, _ months: Int, _ tally: inout DutyTally) {
        let limit = expiry.adding(months: months)
        let day = election(of: term) ?? period.asOf
        if let until = term.approvedUntil, until > limit {
            tally.short(
                "postponed-too-long",
                [.text(term.id), .text(expiry.text), .text(until.text), .text(String(months))],
                mend: "elect",
                records: [term.id],
                from: limit,
                to: until,
                daysLate: limit.days(to: until)
            )
        } else if day > limit, term.approvedUntil.map({ $0 < day }) ?? true {
            tally.short(
                "overdue",
                [.text(term.id), .text(expiry.text), .text(String(months))],
                mend: "elect",
                records: [term.id],
                from: limit,
                to: day,
                daysLate: limit.days(to: day)
            )
        } else {
            tally.good()
        }
    }
}
