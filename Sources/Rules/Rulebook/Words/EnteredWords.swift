/// Tells what is entered or taken from the records, and what a place may set.
struct EnteredWords {
    let rulebook: Rulebook

    var settings: [Phrase] {
        rulebook.settings.map { setting in
            guard let value = setting.value else { return Say.line("setting-open", [.label(setting.label)]) }
            let choices = setting.choices.map { Phrase.Argument.text($0.settingText) }
            if choices.isEmpty { return Say.line("setting", [.label(setting.label), .text(value.settingText)]) }
            return Say.line("setting-choices", [.label(setting.label), .text(value.settingText), .list(choices)])
        }
    }

    var inputs: [Phrase] {
        rulebook.inputs.map { Say.line("input", [.label($0.label), kind(of: $0), origin(of: $0)]) }
    }

    private func kind(of input: Input) -> Phrase.Argument {
        switch input.kind {
        case .truth: return Say.part("kind.truth")
        case .text: return Say.part("kind.text")
        case .number(let least?, let most?): return Say.part("kind.number-between", [.text(least.text), .text(most.text)])
        case .number(let least?, nil): return Say.part("kind.number-from", [.text(least.text)])
        case .number(nil, let most?): return Say.part("kind.number-to", [.text(most.text)])
        case .number(nil, nil): return Say.part("kind.number")
        case .choice(let steps):
            return Say.part("kind.choice", [.list(steps.map(step))])
        case .series(let parts, let length):
            if !parts.isEmpty { return Say.part("kind.series-parts", [.list(parts.map { .text($0) })]) }
            return length.map { Say.part("kind.series-length", [.text(String($0))]) } ?? Say.part("kind.series")
        case .groups(let groups, let empty):
            return Say.part("kind.groups", [Say.weights(groups), Say.word(empty, "empty", in: rulebook)])
        }
    }

    private func step(_ step: InputForm.Step) -> Phrase.Argument {
        step.points.map { Say.part("step", [.text(step.text), .text($0.text)]) } ?? .text(step.text)
    }

    private func origin(of input: Input) -> Phrase.Argument {
        switch input.origin {
        case .given: Say.part("from.given")
        case .indicator(let id): Say.part("from.indicator", [.text(id)])
        case .auditDimension(let id): Say.part("from.audit", [.text(id)])
        case .auditTotal: Say.part("from.audit-total")
        case .activities(let kind): Say.part("from.activities", [.text(kind)])
        case .problemsOpen: Say.part("from.problems-open")
        case .problemsClosed: Say.part("from.problems-closed")
        }
    }

    var ballots: [Phrase] {
        rulebook.ballots.flatMap { ballot in
            let options = ballot.options.map { option in
                option.value.map { Say.part("step", [.label(option.label), .text($0.text)]) }
                    ?? Say.part("option-excluded", [.label(option.label)])
            }
            var lines = [Say.line("ballot", [.label(ballot.label), .list(options)])]
            if !ballot.items.isEmpty {
                lines.append(Say.line("ballot-items", [.label(ballot.label), Say.weights(ballot.items)]))
            }
            if !ballot.groups.isEmpty {
                lines.append(Say.line("ballot-groups", [.label(ballot.label), Say.weights(ballot.groups)]))
            }
            if !ballot.items.isEmpty || !ballot.groups.isEmpty {
                lines.append(Say.line("ballot-empty", [.label(ballot.label), Say.word(ballot.empty, "empty", in: rulebook)]))
            }
            return lines
        }
    }
}
