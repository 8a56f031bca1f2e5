/// A stretch of time a form is filled in for.
package struct FormPeriod: Hashable, Sendable {
    /// `2017-03`, `2017-q1`, `2017-h1`; `year` for the whole cycle.
    package let key: String
    package let first: CalendarDay
    package let last: CalendarDay

    /// How it is called.
    package var words: Phrase {
        let year = Phrase.Argument.text(String(first.year))
        switch key.split(separator: "-").last.map(String.init) ?? "" {
        case "q1", "q2", "q3", "q4": return Phrase("forms.period.\(key.suffix(2))", [year])
        case "h1", "h2": return Phrase("forms.period.\(key.suffix(2))", [year])
        case "year": return Phrase("forms.period.year", [year])
        default: return Phrase("forms.period.month", [year, .text(String(first.month))])
        }
    }
}

extension Reporting {
    /// The periods that lie in the days of a cycle as a whole, in their order.
    ///
    /// A month, quarter or half-year that is cut off at either end is not owed. A year is the cycle itself, on whatever day that
    /// begins.
    package func periods(from opens: CalendarDay, to closes: CalendarDay) -> [FormPeriod] {
        guard rhythm != .year else { return [FormPeriod(key: "year", first: opens, last: closes)] }
        guard let cycle = DutyPeriod(opens: opens, closes: closes, asOf: closes) else { return [] }
        return cycle.windows(rhythm).map { window in
            FormPeriod(key: key(of: window.lowerBound), first: window.lowerBound, last: window.upperBound)
        }
    }

    private func key(of first: CalendarDay) -> String {
        switch rhythm {
        case .month: String(first.text.prefix(7))
        case .quarter: "\(first.year)-q\((first.month + 2) / 3)"
        case .halfYear: "\(first.year)-h\(first.month < 7 ? 1 : 2)"
        case .year, .term: "year"
        }
    }
}
