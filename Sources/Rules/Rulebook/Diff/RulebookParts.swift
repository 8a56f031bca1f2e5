/// A rulebook taken apart into named facts, so that two can be compared fact by fact.
struct RulebookParts {
    struct Facet {
        /// Tells the facet from the others of its item.
        let key: String
        let name: Phrase.Argument
        let value: Phrase.Argument
    }

    struct Item {
        let part: RulebookPart
        let id: String
        let label: Phrase.Argument
        let facets: [Facet]
    }

    let rulebook: Rulebook

    var items: [Item] {
        [about] + rulebook.settings.map(setting) + rulebook.inputs.map(input) + rulebook.ballots.map(ballot)
            + rulebook.tables.map(table) + rulebook.audit.map(audit) + rulebook.score.map(column) + shown
            + GradingParts(rulebook: rulebook).items + rulebook.deadlines.map(deadline)
            + DutyParts(rulebook: rulebook).items
    }

    /// A facet whose name is in the language tables.
    static func facet(_ key: String, _ value: Phrase.Argument?) -> [Facet] {
        guard let value else { return [] }
        return [Facet(key: key, name: .phrase(Phrase("rules.diff.facet.\(key)")), value: value)]
    }

    /// A facet that belongs to something with a name of its own, such as the weight of a rater group.
    static func facet(_ key: String, of id: String, _ label: Phrase.Argument, _ value: Phrase.Argument) -> Facet {
        Facet(key: "\(key).\(id)", name: .phrase(Phrase("rules.diff.facet.\(key)-of", [label])), value: value)
    }

    private func facet(_ key: String, _ value: Phrase.Argument?) -> [Facet] { Self.facet(key, value) }

    private func text(_ text: String?) -> Phrase.Argument? { text.map { .text($0) } }

    private var about: Item {
        Item(
            part: .rulebook,
            id: rulebook.id,
            label: .label(rulebook.label),
            facets: facet("label", .label(rulebook.label)) + facet("version", .text(String(rulebook.version)))
                + facet("kinds", .list(rulebook.kinds.map { .text($0) }))
                + facet("applies-to", .list(rulebook.appliesTo.map { .label($0) }))
                + facet("period", rulebook.period.map { .label($0) })
        )
    }

    private func setting(_ setting: Setting) -> Item {
        Item(
            part: .setting,
            id: setting.id,
            label: .label(setting.label),
            facets: facet("label", .label(setting.label)) + facet("value", text(setting.value?.settingText))
                + facet("choices", setting.choices.isEmpty ? nil : .list(setting.choices.map { .text($0.settingText) }))
        )
    }

    private func input(_ input: Input) -> Item {
        var facets = facet("label", .label(input.label)) + facet("from", .text(input.origin.text))
        switch input.kind {
        case .number(let least, let most):
            facets += facet("type", Say.part("type.number")) + facet("least", text(least?.text)) + facet("most", text(most?.text))
        case .truth: facets += facet("type", Say.part("type.truth"))
        case .text: facets += facet("type", Say.part("type.text"))
        case .choice(let steps):
            facets += facet("type", Say.part("type.choice"))
            facets += steps.map { Self.facet("points", of: $0.text, .text($0.text), .text($0.points?.text ?? "–")) }
        case .series(let parts, let length):
            facets += facet("type", Say.part("type.series")) + facet("length", length.map { .text(String($0)) })
            facets += facet("parts", parts.isEmpty ? nil : .list(parts.map { .text($0) }))
        case .groups(let groups, let empty):
            facets += facet("type", Say.part("type.groups")) + weights(groups)
            facets += facet("empty", Say.word(empty, "empty", in: rulebook))
        }
        return Item(part: .input, id: input.id, label: .label(input.label), facets: facets)
    }

    private func weights(_ shares: [Input.Share]) -> [Facet] {
        shares.map { Self.facet("weight", of: $0.id, .label($0.label), Say.share(.fixed($0.weight), in: rulebook)) }
    }

    private func ballot(_ ballot: Ballot) -> Item {
        let options = ballot.options.map { option in
            let value = option.value.map { Phrase.Argument.text($0.text) } ?? Say.part("excluded")
            return Self.facet("option", of: option.id, .label(option.label), value)
        }
        return Item(
            part: .ballot,
            id: ballot.id,
            label: .label(ballot.label),
            facets: facet("label", .label(ballot.label)) + options + weights(ballot.items) + weights(ballot.groups)
                + facet("empty", Say.word(ballot.empty, "empty", in: rulebook))
        )
    }

    private func table(_ rule: StepTableRule) -> Item {
        let steps = rule.table.steps.map { step in
            Self.facet("step", of: step.from.text, .text(step.from.text), .text(step.value.text))
        }
        return Item(
            part: .table,
            id: rule.id,
            label: .label(rule.label),
            facets: facet("label", .label(rule.label)) + steps + facet("below", text(rule.table.below?.text))
        )
    }

    private func audit(_ item: AuditItem) -> Item {
        let deductions = item.deductions.map { deduction in
            let (key, text) =
                switch deduction.occasion {
                case .when(let condition): ("deduction.when", condition)
                case .each(let count): ("deduction.each", count)
                }
            let most = deduction.most.map { Phrase.Argument.text($0.text) } ?? "–"
            return Self.facet(
                "deduction",
                of: deduction.id,
                .label(deduction.label),
                Say.part(key, [.text(deduction.minus.text), .text(text), most])
            )
        }
        let samples = item.sample.map { sample in
            let range = [sample.least, sample.most].map { $0.map(String.init) ?? "–" }.joined(separator: "…")
            return Self.facet("sample", of: sample.kind, .text(sample.kind), .text(range))
        }
        return Item(
            part: .audit,
            id: item.id,
            label: .label(item.label),
            facets: facet("label", .label(item.label)) + facet("points", .text(item.points.text))
                + facet("floor", text(item.floor?.text)) + facet("formula", text(item.formula)) + deductions + samples
        )
    }

    private func column(_ column: ScoreColumn) -> Item {
        // Two spellings of one formula score alike, so only the canonical spelling is compared.
        let formula = (try? Formula.parse(column.formula).get())?.canonicalText ?? column.formula
        return Item(
            part: .column,
            id: column.id,
            label: .label(column.label),
            facets: facet("label", .label(column.label)) + facet("formula", .text(formula))
                + facet("decimals", column.decimals.map { .text(String($0)) })
        )
    }

    private var shown: [Item] {
        var items: [Item] = []
        if let display = rulebook.display {
            items.append(
                Item(
                    part: .display,
                    id: "display",
                    label: "",
                    facets: facet("decimals", .text(String(display.decimals)))
                        + facet("rounding", Say.part("rounding.\(display.rounding.rawValue)"))
                )
            )
        }
        if let order = rulebook.order {
            items.append(
                Item(
                    part: .order,
                    id: "order",
                    label: "",
                    facets: facet("by", Say.column(order.by, in: rulebook))
                        + facet("direction", Say.part("direction.\(order.direction.rawValue)"))
                        + facet("within", Say.part("of.\(order.within.rawValue)"))
                        + facet(
                            "ties",
                            order.breakBy.isEmpty
                                ? Say.part("order.shared")
                                : Say.part("order.break-by", [.list(order.breakBy.map { Say.column($0, in: rulebook) })])
                        )
                )
            )
        }
        return items
    }

    private func deadline(_ deadline: Deadline) -> Item {
        Item(
            part: .deadline,
            id: deadline.id,
            label: .label(deadline.label),
            facets: facet("label", .label(deadline.label)) + facet("due", Say.due(deadline.due))
        )
    }
}
