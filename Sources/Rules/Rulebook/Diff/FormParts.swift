/// Takes the reporting side of a form apart: when it is due, who approves, what is checked and made of it.
struct FormParts {
    let form: EntryForm

    var facets: [RulebookParts.Facet] {
        guard let reporting = form.reporting else { return [] }
        return RulebookParts.facet("reported", FormWords.rhythm(reporting.rhythm))
            + RulebookParts.facet("due", FormWords.due(reporting.due))
            + RulebookParts.facet("approval", FormWords.approval(reporting))
            + reporting.indicators.map(indicator) + reporting.checks.map(check)
            + RulebookParts.facet("outliers", reporting.outliers.map(outliers))
    }

    /// What is written of a field; only what differs from a plain number, so that older rulebooks read as they did.
    static func field(_ field: EntryForm.Field) -> Phrase.Argument {
        var parts = [field.meaning, field.attachment.rawValue]
        switch field.kind {
        case .number(let least, let most): parts += bounds(least, most)
        case .whole(let least, let most): parts += ["whole"] + bounds(least, most)
        case .text: parts.append("text")
        }
        if field.isOptional { parts.append("optional") }
        if field.over != .sum { parts.append(field.over.rawValue) }
        return .text(parts.joined(separator: " "))
    }

    private static func bounds(_ least: Exact?, _ most: Exact?) -> [String] {
        least == nil && most == nil ? [] : ["\(least?.text ?? "–")…\(most?.text ?? "–")"]
    }

    private func indicator(_ indicator: Reporting.Indicator) -> RulebookParts.Facet {
        RulebookParts.facet(
            "indicator",
            of: indicator.id,
            .label(indicator.label),
            .list([
                FormWords.made(indicator, in: form), Say.part("form-gap.\(indicator.gap.rawValue)"),
                .text(String(indicator.decimals)),
            ])
        )
    }

    private func check(_ check: Reporting.Check) -> RulebookParts.Facet {
        let formula = (try? Formula.parse(check.formula).get())?.canonicalText ?? check.formula
        return RulebookParts.facet(
            "check",
            of: check.id,
            .label(check.label),
            .list([.phrase(Phrase("forms.severity.\(check.severity.rawValue)")), .text(formula)])
        )
    }

    private func outliers(_ outliers: Reporting.Outliers) -> Phrase.Argument {
        .text([outliers.peers?.text ?? "–", outliers.past?.text ?? "–", String(outliers.least)].joined(separator: " "))
    }
}
