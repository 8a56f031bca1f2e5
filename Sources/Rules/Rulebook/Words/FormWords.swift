/// Tells how the forms of a rulebook are filled in, approved and made into indicators.
struct FormWords {
    let form: EntryForm

    var lines: [Phrase] {
        guard let reporting = form.reporting else { return [] }
        return [reported(reporting)] + reporting.indicators.map(indicator) + reporting.checks.map(Self.check)
            + (reporting.outliers.map { [outliers($0)] } ?? [])
    }

    private func reported(_ reporting: Reporting) -> Phrase {
        Say.line(
            "form-reported",
            [
                .label(form.label), Self.rhythm(reporting.rhythm), Self.due(reporting.due), Self.approval(reporting),
            ]
        )
    }

    static func rhythm(_ rhythm: Duty.Rhythm) -> Phrase.Argument { Say.part("form-period.\(rhythm.rawValue)") }

    static func due(_ due: Term) -> Phrase.Argument { Say.part("form-due", [Say.term(due)]) }

    static func approval(_ reporting: Reporting) -> Phrase.Argument {
        let levels = Phrase.Argument.text(String(reporting.levels))
        switch (reporting.levels, reporting.endsAtOffice) {
        case (0, _): return Say.part("form-approval.office")
        case (_, true): return Say.part("form-approval.levels-office", [levels])
        case (_, false): return Say.part("form-approval.levels", [levels])
        }
    }

    static func check(_ check: Reporting.Check) -> Phrase {
        Say.line("form-check.\(check.severity.rawValue)", [.label(check.label)])
    }

    static func made(_ indicator: Reporting.Indicator, in form: EntryForm) -> Phrase.Argument {
        func name(_ field: String) -> Phrase.Argument { form.field(field).map { .label($0.label) } ?? .text(field) }
        switch indicator.amount {
        case .field(let field): return name(field)
        case .ratio(let numerator, let denominator, let times):
            let parts = [name(numerator), name(denominator)]
            return times == 1 ? Say.part("form-ratio", parts) : Say.part("form-ratio-times", parts + [.text(times.text)])
        }
    }

    private func indicator(_ indicator: Reporting.Indicator) -> Phrase {
        Say.line(
            "form-indicator",
            [.label(indicator.label), Self.made(indicator, in: form), Say.part("form-gap.\(indicator.gap.rawValue)")]
        )
    }

    private func outliers(_ outliers: Reporting.Outliers) -> Phrase {
        let parts =
            (outliers.peers.map { [Say.part("form-outliers.peers", [.text($0.text)])] } ?? [])
            + (outliers.past.map { [Say.part("form-outliers.past", [.text($0.text)])] } ?? [])
        return Say.line("form-outliers", [.list(parts), .text(String(outliers.least))])
    }
}
