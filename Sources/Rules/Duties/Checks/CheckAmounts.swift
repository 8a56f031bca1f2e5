extension DutyDesk {
    func check(_ rule: Duty.Size, _ duty: String) -> DutyTally {
        var tally = DutyTally()
        guard case .number(let size)? = record.facts[rule.of.rawValue] else {
            tally.cannotTell(Missing("not-given", [rule.of.rawValue]))
            return tally
        }
        guard let index = rule.steps.lastIndex(where: { $0.from <= size }) else { return tally }
        let step = rule.steps[index]
        tally.remarks.append(Phrase("duties.remark.size", [.text(size.text), .label(step.label)]))
        guard let requires = step.requires else {
            tally.good()
            return tally
        }
        switch scores.value(DutyColumns.size(duty, index), of: peer) {
        case .truth(true): tally.good()
        case .missing(let missing): tally.cannotTell(missing)
        default:
            tally.short("size", [.text(size.text), .label(step.label), .text(requires)], mend: "size", [.label(step.label)])
        }
        return tally
    }

    func check(_ rule: Duty.Dues) -> DutyTally {
        var tally = DutyTally()
        let payments = record.dues.filter { $0.group == rule.group && $0.month <= period.asOf }.sorted { left, right in
            left.month == right.month ? Names.precedes(left.id, right.id) : left.month < right.month
        }
        tally.counted = payments.map(\.id)
        for payment in payments {
            if payment.isWaived {
                tally.good()
            } else {
                judge(payment, rule, &tally)
            }
        }
        return tally
    }

    private func judge(_ payment: DuesPayment, _ rule: Duty.Dues, _ tally: inout DutyTally) {
        switch rule.amount {
        case .rates(let bands):
            guard let base = payment.base else {
                return tally.cannotTell("not-recorded", [.phrase(Phrase("duties.word.income")), .list([.text(payment.id)])])
            }
            guard let band = bands.first(where: { $0.to.map { base <= $0 } ?? true }) else { return }
            judge(payment, owed: base * band.rate, &tally)
        case .fixed(let stated, let bounds):
            if let owed = stated.resolved(plan.settings) { return judge(payment, owed: owed, &tally) }
            // The province has not been asked: below the lowest or from the highest on is certain either way.
            guard let bounds else { return leftOpen(stated, &tally) }
            let paid = payment.paid ?? .zero
            if paid < bounds.lowerBound || paid >= bounds.upperBound {
                judge(payment, owed: paid < bounds.lowerBound ? bounds.lowerBound : bounds.upperBound, &tally)
            } else {
                leftOpen(stated, &tally)
            }
        }
    }

    /// Who pays more than is owed has paid.
    private func judge(_ payment: DuesPayment, owed: Exact, _ tally: inout DutyTally) {
        let paid = payment.paid ?? .zero
        guard paid < owed else { return tally.good() }
        let last = payment.month.lastOfMonth
        guard payment.paid != nil || period.asOf > last else { return tally.due(last) }
        tally.short(
            payment.paid == nil ? "unpaid" : "underpaid",
            [.text(payment.id), .text(payment.month.firstOfMonth.text), .text(paid.text), .text(owed.text)],
            mend: "pay",
            [.text((owed - paid).text)],
            records: [payment.id],
            from: payment.month.firstOfMonth,
            to: last,
            daysLate: period.asOf > last ? last.days(to: period.asOf) : nil
        )
    }
}
