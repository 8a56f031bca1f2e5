extension Reporting.Indicator {
    /// The value of one period; missing, with the reason, where a field is empty or it would divide by nothing.
    package func value(of values: [String: String], in form: EntryForm) -> Value {
        amount(fields.map { field in (field, Exact(values[field] ?? "")) }, form)
    }

    /// The value of a year, from the approved values of its periods.
    ///
    /// A ratio is that of the year's numerator and denominator, not a mean of ratios: what many are counted in counts for many.
    /// Where a period has no approved value, or an empty field, the indicator's own rule says what becomes of the year.
    ///
    /// - Parameter approved: key of a period → field → what was approved.
    package func value(of periods: [FormPeriod], approved: [String: [String: String]], in form: EntryForm) -> Value {
        let numbers = periods.map { period in fields.map { Exact(approved[period.key]?[$0] ?? "") } }
        let overs = fields.map { form.field($0)?.over ?? .sum }
        let asksForAll = overs.contains { $0 != .last }
        var present: [[Exact]] = []
        for (index, (period, row)) in zip(periods, numbers).enumerated() {
            let row = row.compactMap(\.self)
            if row.count == fields.count {
                present.append(row)
            } else if gap == .notComputable, asksForAll || index == periods.count - 1 {
                return .missing(Missing("not-reported", [label.text(in: Label.mainLanguage), period.key]))
            }
        }
        guard !present.isEmpty else { return .missing(Missing("nothing-reported", [label.text(in: Label.mainLanguage)])) }
        let amounts = fields.indices.map { field -> (String, Exact?) in
            let column = present.map { $0[field] }
            return (fields[field], Self.joined(column, overs[field]))
        }
        return amount(amounts, form)
    }

    private static func joined(_ column: [Exact], _ over: EntryForm.Over) -> Exact? {
        switch over {
        case .sum: Exact.sum(column)
        case .mean: Exact.sum(column) / Exact(column.count)
        case .last: column.last
        }
    }

    private func amount(_ amounts: [(field: String, number: Exact?)], _ form: EntryForm) -> Value {
        var numbers: [Exact] = []
        for (field, number) in amounts {
            guard let number else {
                let name = form.field(field)?.label.text(in: Label.mainLanguage) ?? field
                return .missing(Missing("not-given", [name]))
            }
            numbers.append(number)
        }
        switch amount {
        case .field: return numbers.first.map { .number($0) } ?? .missing(Missing("none-present"))
        case .ratio(_, _, let times):
            guard numbers.count == 2, let ratio = numbers[0] / numbers[1] else { return .missing(Missing("division-by-zero")) }
            return .number(ratio * times)
        }
    }
}
