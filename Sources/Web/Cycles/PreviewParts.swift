import Domain
import Language
import Rules

/// The parts of a preview in the order people meet them in the year.
struct PreviewParts {
    private let preview: RulebookPreview
    private let words: Words
    private var language: String { words.language.rawValue }

    init(_ preview: RulebookPreview, _ words: Words) {
        self.preview = preview
        self.words = words
    }

    /// Those that have anything in them.
    var all: [PreviewPage.Part] {
        [
            part("activities", activities), part("forms", forms), part("indicators", indicators), part("audit", audit),
            part("ballots", ballots), part("duties", duties), part("deadlines", deadlines),
        ].filter { !$0.forms.isEmpty }
    }

    private func part(_ name: String, _ forms: [PreviewPage.Form]) -> PreviewPage.Part {
        PreviewPage.Part(heading: words("web.preview.\(name)"), note: words("web.preview.\(name)_note"), forms: forms)
    }

    /// A kind of activity by its name, where it has one in the tables.
    private func name(ofActivity kind: String) -> String {
        let key = "activities.kind.\(kind)"
        return words.has(key) ? words(key) : kind
    }

    private var activities: [PreviewPage.Form] {
        preview.activities.map { activity in
            PreviewPage.Form(
                title: name(ofActivity: activity.kind),
                note: words("web.preview.counts_for", String(activity.uses.count)),
                fields: activity.uses.map { use in
                    .init(
                        label: use.label.text(in: language),
                        answer: words("web.preview.use_\(use.part.rawValue)"),
                        mark: Aside(nil)
                    )
                }
            )
        }
    }

    private var forms: [PreviewPage.Form] {
        preview.forms.map { form in
            PreviewPage.Form(
                title: form.label.text(in: language),
                note: form.kinds.joined(separator: words("rules.words.comma")),
                fields: form.fields.map { field in
                    let mark = field.attachment == .none ? nil : words("web.preview.attachment_\(field.attachment.rawValue)")
                    return .init(label: field.label.text(in: language), answer: "", mark: Aside(mark))
                }
            )
        }
    }

    private var indicators: [PreviewPage.Form] {
        guard !preview.indicators.isEmpty else { return [] }
        return [
            PreviewPage.Form(
                title: words("web.preview.indicator_sheet"),
                note: "",
                fields: preview.indicators.map {
                    .init(label: $0.label.text(in: language), answer: answer(of: $0), mark: Aside(nil))
                }
            )
        ]
    }

    private var audit: [PreviewPage.Form] {
        var forms = preview.audit.map { item in
            PreviewPage.Form(
                title: item.label.text(in: language),
                note: words("web.preview.points", item.points.text),
                fields: item.deductions.map { deduction in
                    .init(
                        label: deduction.label.text(in: language),
                        answer: words("web.preview.minus", deduction.minus.text),
                        mark: Aside(nil)
                    )
                }
            )
        }
        if !preview.dimensions.isEmpty {
            forms.append(
                PreviewPage.Form(
                    title: words("web.preview.dimension_sheet"),
                    note: "",
                    fields: preview.dimensions.map {
                        .init(label: $0.label.text(in: language), answer: answer(of: $0), mark: Aside(nil))
                    }
                )
            )
        }
        return forms
    }

    private var ballots: [PreviewPage.Form] {
        preview.ballots.map { ballot in
            let options = ballot.options.map { "□ " + $0.label.text(in: language) }.joined(separator: "  ")
            let items =
                ballot.items.isEmpty ? [words("web.preview.ballot_item")] : ballot.items.map { $0.label.text(in: language) }
            let groups = ballot.groups.map { $0.label.text(in: language) }.joined(separator: words("rules.words.comma"))
            return PreviewPage.Form(
                title: ballot.label.text(in: language),
                note: groups.isEmpty ? "" : words("web.preview.groups", groups),
                fields: items.map { .init(label: $0, answer: options, mark: Aside(nil)) }
            )
        }
    }

    private var duties: [PreviewPage.Form] {
        guard !preview.duties.isEmpty else { return [] }
        return [
            PreviewPage.Form(
                title: words("web.preview.duty_list", String(preview.duties.count)),
                note: "",
                fields: preview.duties.map { duty in
                    .init(
                        label: duty.label.text(in: language),
                        answer: words("duties.softness.\(duty.softness.rawValue)"),
                        mark: Aside(duty.source.id ?? duty.source.note?.text(in: language))
                    )
                }
            )
        ]
    }

    private var deadlines: [PreviewPage.Form] {
        guard !preview.deadlines.isEmpty else { return [] }
        return [
            PreviewPage.Form(
                title: words("web.preview.deadline_list"),
                note: "",
                fields: preview.deadlines.map { deadline in
                    .init(label: deadline.label.text(in: language), answer: text(of: deadline.due), mark: Aside(nil))
                }
            )
        ]
    }

    private func text(of due: Deadline.Due) -> String {
        switch due {
        case .on(let date): return date
        case .within(let term, let after):
            let span =
                switch term {
                case .span(.months(let months)): words("rules.words.months", String(months))
                case .span(.days(let days)): words("rules.words.days", String(days))
                case .workingDays(let days): words("rules.words.working-days", String(days))
                }
            return words("rules.words.within-after", span, after.text(in: language))
        }
    }

    private func answer(of input: Input) -> String {
        switch input.kind {
        case .number(let least, let most):
            switch (least, most) {
            case (let least?, let most?): words("rules.words.kind.number-between", least.text, most.text)
            case (let least?, nil): words("rules.words.kind.number-from", least.text)
            case (nil, let most?): words("rules.words.kind.number-to", most.text)
            case (nil, nil): words("rules.words.kind.number")
            }
        case .truth: words("web.preview.truth")
        case .choice(let steps): steps.map { "□ " + $0.text }.joined(separator: "  ")
        case .series(let parts, let length):
            words("web.preview.series", String(length ?? parts.count))
        case .groups(let groups, _):
            groups.map { $0.label.text(in: language) }.joined(separator: words("rules.words.comma"))
        case .text: words("rules.words.kind.text")
        }
    }
}
