/// The small phrases that the larger ones are made of.
enum Say {
    static func line(_ key: String, _ arguments: [Phrase.Argument] = []) -> Phrase {
        Phrase("rules.words." + key, arguments)
    }

    static func part(_ key: String, _ arguments: [Phrase.Argument] = []) -> Phrase.Argument {
        .phrase(line(key, arguments))
    }

    static func stated(_ number: Stated<Exact>, in rulebook: Rulebook) -> Phrase.Argument {
        switch number {
        case .fixed(let number): .text(number.text)
        case .setting(let id): setting(id, in: rulebook)
        }
    }

    /// A share is told in per cent where that comes out, as a fraction where it does not.
    static func share(_ share: Stated<Exact>, in rulebook: Rulebook) -> Phrase.Argument {
        switch share {
        case .fixed(let share): percent(share)
        case .setting(let id): setting(id, in: rulebook)
        }
    }

    private static func percent(_ share: Exact) -> Phrase.Argument {
        share.decimalPlaces == nil ? .text(share.text) : .text((share * 100).text + "%")
    }

    static func word<Choice: RawRepresentable>(_ stated: Stated<Choice>, _ group: String, in rulebook: Rulebook)
        -> Phrase.Argument
    where Choice.RawValue == String {
        switch stated {
        case .fixed(let choice): part("\(group).\(choice.rawValue)")
        case .setting(let id): setting(id, in: rulebook)
        }
    }

    static func setting(_ id: String, in rulebook: Rulebook) -> Phrase.Argument {
        part("by-setting", [rulebook.settings.first { $0.id == id }.map { .label($0.label) } ?? .text(id)])
    }

    static func column(_ id: String, in rulebook: Rulebook) -> Phrase.Argument {
        let label = rulebook.score.first { $0.id == id }?.label ?? rulebook.audit.first { $0.id == id }?.label
        return label.map { .label($0) } ?? .text(id)
    }

    static func weights(_ shares: [Input.Share]) -> Phrase.Argument {
        .list(shares.map { part("weight", [.label($0.label), percent($0.weight)]) })
    }

    static func span(_ span: TimeSpan) -> Phrase.Argument {
        switch span {
        case .months(let months): part("months", [.text(String(months))])
        case .days(let days): part("days", [.text(String(days))])
        }
    }

    static func term(_ term: Term) -> Phrase.Argument {
        switch term {
        case .span(let span): self.span(span)
        case .workingDays(let days): part("working-days", [.text(String(days))])
        }
    }

    static func due(_ due: Deadline.Due) -> Phrase.Argument {
        switch due {
        case .on(let date): .text(date)
        case .within(let time, let after): part("within-after", [term(time), .label(after)])
        }
    }

    static func grades(_ ids: [String], of grading: Grading) -> Phrase.Argument {
        .list(ids.map { id in grading.name(id).map { .label($0.label) } ?? .text(id) })
    }

    static func grade(_ id: String, of grading: Grading) -> Phrase.Argument { grades([id], of: grading) }
}
