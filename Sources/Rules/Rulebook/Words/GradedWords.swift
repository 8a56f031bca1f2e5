/// Tells how grades are proposed, how many there may be, and what follows from them.
struct GradedWords {
    let rulebook: Rulebook

    var lines: [Phrase] {
        rulebook.gradings.flatMap { grading in
            var lines = [Say.line("grading", [.label(grading.label), Say.grades(grading.names.map(\.id), of: grading)])]
            if let by = grading.by {
                lines.append(Say.line("grading-by", [.label(grading.label), Say.column(by, in: rulebook)]))
            } else {
                lines.append(Say.line("grading-committee", [.label(grading.label)]))
            }
            lines += bands(grading) + conditions(grading)
            if grading.by != nil { lines.append(missing(grading)) }
            if let decider = grading.decidedBy { lines.append(Say.line("decided-by", [.label(grading.label), .label(decider)])) }
            return lines
        }
    }

    private func bands(_ grading: Grading) -> [Phrase] {
        guard let bands = grading.bands else { return [] }
        return bands.steps.map { step in
            let grade = Say.grade(step.grade, of: grading)
            guard let from = step.from else { return Say.line("band-rest", [grade]) }
            return Say.line("band", [grade, Say.stated(from, in: rulebook)])
        } + [Say.line("reading.\(bands.reading.rawValue)")]
    }

    private func conditions(_ grading: Grading) -> [Phrase] {
        var lines = grading.gates.map { gate in
            Say.line(
                "gate",
                [
                    Say.grade(gate.grade, of: grading), gate.label.map { .label($0) } ?? .text(gate.when),
                    Say.grade(gate.otherwise, of: grading),
                ]
            )
        }
        lines += grading.ceilings.map { Say.line("ceiling", [.label($0.label), Say.grade($0.atMost, of: grading)]) }
        lines += grading.awards.map { award in
            let key = award.isCounted ? "award-counted" : "award-outside"
            return Say.line(key, [.label(award.label), Say.grade(award.grade, of: grading)])
        }
        if let confirmation = grading.confirmation {
            let input = rulebook.input(confirmation.input).map { Phrase.Argument.label($0.label) } ?? .text(confirmation.input)
            lines.append(
                Say.line(
                    "confirmation",
                    [Say.grades(confirmation.grades, of: grading), input, Say.grade(confirmation.otherwise, of: grading)]
                )
            )
        }
        return lines
    }

    private func missing(_ grading: Grading) -> Phrase {
        switch grading.missing {
        case .notGraded: Say.line("missing-not-graded", [.label(grading.label)])
        case .grade(let grade): Say.line("missing-grade", [.label(grading.label), Say.grade(grade, of: grading)])
        }
    }

    var limits: [Phrase] {
        rulebook.gradings.flatMap { grading in
            var lines = grading.shares.map { limit($0, grading) }
            switch grading.ties {
            case .allDown: lines.append(Say.line("ties-all-down", [.label(grading.label)]))
            case .breakBy(let columns):
                lines.append(
                    Say.line("ties-break-by", [.label(grading.label), .list(columns.map { Say.column($0, in: rulebook) })])
                )
            case nil: break
            }
            return lines
        }
    }

    func limit(_ rule: ShareRule, _ grading: Grading) -> Phrase {
        let grades = Say.grades(rule.grades, of: grading)
        let rounding = rule.rounding.map { Say.word($0, "rounding", in: rulebook) } ?? ""
        let scope = Say.part("of.\(rule.of.rawValue)")
        return switch rule.kind {
        case .atMost(let amount): Say.line("at-most", [grades, self.amount(amount), rounding, scope])
        case .atLeast(let amount): Say.line("at-least", [grades, self.amount(amount), rounding, scope])
        case .about(let amount): Say.line("share-about", [grades, self.amount(amount), rounding, scope])
        case .rest: Say.line("rest", [grades])
        }
    }

    func amount(_ amount: ShareAmount) -> Phrase.Argument {
        switch amount {
        case .all(let share): return Say.share(share, in: rulebook)
        case .byClass(let classes, let other):
            var parts = classes.sorted { $0.key < $1.key }.map { group, share in
                Say.part("weight", [.text(group), Say.share(share, in: rulebook)])
            }
            if let other { parts.append(Say.part("other-classes", [Say.share(other, in: rulebook)])) }
            return .list(parts)
        }
    }

    var consequences: [Phrase] {
        rulebook.gradings.flatMap { grading in
            grading.consequences.map { consequence in
                let actions = Phrase.Argument.list(consequence.actions.map(Self.action))
                let grades = Say.grades(consequence.grades, of: grading)
                if consequence.consecutive == 1 { return Say.line("consequence", [grades, actions]) }
                return Say.line("consequence-consecutive", [grades, actions, .text(String(consequence.consecutive))])
            }
        }
    }

    static func action(_ action: Consequence.Action) -> Phrase.Argument {
        action.within.map { Say.part("action-within", [.label(action.label), Say.term($0)]) } ?? .label(action.label)
    }
}
