/// The gradings of a rulebook taken apart for comparison.
struct GradingParts {
    let rulebook: Rulebook

    var items: [RulebookParts.Item] {
        rulebook.gradings.flatMap(items)
    }

    private func items(of grading: Grading) -> [RulebookParts.Item] {
        var items = [item(grading)]
        items += grading.gates.map { gate($0, grading) }
        items += grading.ceilings.map { ceiling($0, grading) }
        items += grading.awards.map { award($0, grading) }
        items += grading.shares.map { share($0, grading) }
        items += grading.consequences.map { consequence($0, grading) }
        return items
    }

    private func facet(_ key: String, _ value: Phrase.Argument?) -> [RulebookParts.Facet] { RulebookParts.facet(key, value) }

    private func item(_ grading: Grading) -> RulebookParts.Item {
        let bands = grading.bands.map { bands in
            bands.steps.map { step in
                RulebookParts.facet(
                    "band",
                    of: step.grade,
                    Say.grade(step.grade, of: grading),
                    step.from.map { Say.stated($0, in: rulebook) } ?? "–"
                )
            } + facet("reading", Say.part("reading.\(bands.reading.rawValue)"))
        }
        let missing: Phrase.Argument =
            switch grading.missing {
            case .notGraded: Say.part("not-graded")
            case .grade(let grade): Say.grade(grade, of: grading)
            }
        let confirmation = grading.confirmation.map { confirmation in
            let input = rulebook.input(confirmation.input).map { Phrase.Argument.label($0.label) } ?? .text(confirmation.input)
            return Say.part(
                "confirmation",
                [Say.grades(confirmation.grades, of: grading), input, Say.grade(confirmation.otherwise, of: grading)]
            )
        }
        return RulebookParts.Item(
            part: .grading,
            id: grading.id,
            label: .label(grading.label),
            facets: facet("label", .label(grading.label)) + facet("names", Say.grades(grading.names.map(\.id), of: grading))
                + facet("by", grading.by.map { Say.column($0, in: rulebook) }) + (bands ?? [])
                + facet("confirmation", confirmation) + facet("ties", ties(grading)) + facet("missing", missing)
                + facet("classes", grading.classes.map { .text($0) })
                + facet("decided-by", grading.decidedBy.map { .label($0) })
        )
    }

    private func ties(_ grading: Grading) -> Phrase.Argument? {
        switch grading.ties {
        case .allDown: Say.part("ties-all-down", [.label(grading.label)])
        case .breakBy(let columns):
            Say.part("ties-break-by", [.label(grading.label), .list(columns.map { Say.column($0, in: rulebook) })])
        case nil: nil
        }
    }

    private func gate(_ gate: Gate, _ grading: Grading) -> RulebookParts.Item {
        RulebookParts.Item(
            part: .gate,
            id: "\(grading.id).\(gate.id)",
            label: gate.label.map { .label($0) } ?? Say.grade(gate.grade, of: grading),
            facets: facet("grade", Say.grade(gate.grade, of: grading)) + facet("when", .text(gate.when))
                + facet("otherwise", Say.grade(gate.otherwise, of: grading))
        )
    }

    private func ceiling(_ ceiling: Ceiling, _ grading: Grading) -> RulebookParts.Item {
        RulebookParts.Item(
            part: .ceiling,
            id: "\(grading.id).\(ceiling.id)",
            label: .label(ceiling.label),
            facets: facet("label", .label(ceiling.label)) + facet("when", .text(ceiling.when))
                + facet("at-most", Say.grade(ceiling.atMost, of: grading))
        )
    }

    private func award(_ award: Award, _ grading: Grading) -> RulebookParts.Item {
        RulebookParts.Item(
            part: .award,
            id: "\(grading.id).\(award.id)",
            label: .label(award.label),
            facets: facet("label", .label(award.label)) + facet("when", .text(award.when))
                + facet("grade", Say.grade(award.grade, of: grading))
                + facet("counted", Say.part(award.isCounted ? "counted" : "not-counted"))
        )
    }

    private func share(_ rule: ShareRule, _ grading: Grading) -> RulebookParts.Item {
        let words = GradedWords(rulebook: rulebook)
        let label = rule.label.map { Phrase.Argument.label($0) } ?? Say.grades(rule.grades, of: grading)
        return RulebookParts.Item(
            part: .share,
            id: rule.id,
            label: label,
            facets: facet("grades", Say.grades(rule.grades, of: grading)) + facet("limit", .phrase(words.limit(rule, grading)))
        )
    }

    private func consequence(_ consequence: Consequence, _ grading: Grading) -> RulebookParts.Item {
        // A consequence has no id; it is the grades and the number of years that tell one from another.
        let id = "\(grading.id).\(consequence.grades.joined(separator: "+")).\(consequence.consecutive)"
        return RulebookParts.Item(
            part: .consequence,
            id: id,
            label: Say.grades(consequence.grades, of: grading),
            facets: facet("actions", .list(consequence.actions.map(GradedWords.action)))
        )
    }
}
