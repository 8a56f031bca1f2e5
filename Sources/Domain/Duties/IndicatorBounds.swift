import Rules

/// What the rulebooks of a cycle allow the values of an indicator to be, by kind of organisation.
struct IndicatorBounds {
    private let indicator: String
    private var inputs: [Kind.ID: [Input]] = [:]

    init(of indicator: String, in cycle: Cycle.ID, _ facts: some Facts) throws {
        self.indicator = indicator
        for pin in try facts.pins(of: cycle) {
            let rulebook = try RulebookShelf.shared.rulebook(pin.rulebook.text, text: facts.require(pin.rulebook).text)
            let asking = rulebook.inputs.filter { input in
                input.origin == .indicator(indicator) || input.origin == .given && input.id == indicator
            }
            for kind in pin.kinds { inputs[kind, default: []] += asking }
        }
    }

    func check(_ number: Exact, of organisation: Organisation) throws {
        for input in inputs[organisation.kind] ?? [] {
            guard input.allows(number) else { throw Refusal.observationOutOfBounds(indicator, organisation.id, number.text) }
        }
    }
}

extension Input {
    /// Whether a recorded number can stand for this input: a truth is 0 or 1, a choice the position of its text from 1.
    fileprivate func allows(_ number: Exact) -> Bool {
        switch kind {
        case .number(let least, let most):
            (least.map { $0 <= number } ?? true) && (most.map { number <= $0 } ?? true)
        case .truth: number == 0 || number == 1
        case .choice(let steps): number.wholeValue.map { (1...max(steps.count, 1)).contains($0) } ?? false
        // Recorded part by part, under names of their own.
        case .series, .groups: false
        case .text: false
        }
    }
}

extension Refusal {
    package static func observationOutOfBounds(
        _ indicator: String,
        _ organisation: Organisation.ID,
        _ value: String
    ) -> Refusal {
        Refusal(.invalid, "duties.out-of-bounds", [indicator, organisation.text, value])
    }
}
