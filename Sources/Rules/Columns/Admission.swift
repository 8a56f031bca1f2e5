extension InputForm {
    /// The value as the engine takes it up: missing, with the reason, when it was not given or is not of this form.
    package func admitted(_ value: Value?, as id: String) -> Value {
        guard let value else { return .missing(Missing("not-given", [id])) }
        if case .missing = value { return value }
        switch (self, value) {
        case (.number(let least, let most), .number(let number)):
            if let least, number < least { return .missing(Missing("below-least", [id, number.text, least.text])) }
            if let most, number > most { return .missing(Missing("above-most", [id, number.text, most.text])) }
            return value
        case (.truth, .truth), (.text, .text):
            return value
        case (.choice(let steps), .text(let text)):
            return steps.contains { $0.text == text } ? value : .missing(Missing("not-a-choice", [id, text]))
        case (.series(let parts, let length), .series(let values)):
            return InputForm.admitted(values, parts, parts.isEmpty ? length : parts.count, as: id)
        case (.groups(let form), .groups(let values)):
            let known = Set(form.groups.map(\.id))
            let fits = values.allSatisfy { known.contains($0.key) && InputForm.isNumberOrMissing($0.value) }
            return fits ? value : .missing(Missing("wrong-kind", [id]))
        case (.number, _), (.truth, _), (.text, _), (.choice, _), (.series, _), (.groups, _):
            return .missing(Missing("wrong-kind", [id]))
        }
    }

    private static func admitted(_ values: [Value], _ parts: [String], _ length: Int?, as id: String) -> Value {
        if let length, values.count != length {
            return .missing(Missing("wrong-length", [id, String(length), String(values.count)]))
        }
        guard values.allSatisfy(isNumberOrMissing) else { return .missing(Missing("wrong-kind", [id])) }
        return .series(values)
    }

    private static func isNumberOrMissing(_ value: Value) -> Bool {
        switch value {
        case .number, .missing: true
        case .truth, .text, .series, .groups, .tally: false
        }
    }
}

extension BallotForm {
    /// The counts as the engine takes them up: missing, with the reason, when they do not fit the ballot.
    package func admitted(_ value: Value?, as id: String) -> Value {
        guard let value else { return .missing(Missing("not-given", [id])) }
        if case .missing = value { return value }
        guard case .tally(let tally) = value else { return .missing(Missing("wrong-kind", [id])) }
        let (knownGroups, knownItems) = (Set(groups.map(\.id)), Set(items.map(\.id)))
        let fits = tally.counts.allSatisfy { group, counted in
            knownGroups.contains(group)
                && counted.allSatisfy { item, counts in
                    knownItems.contains(item) && counts.count == options.count && counts.allSatisfy { $0 >= 0 }
                }
        }
        return fits ? value : .missing(Missing("bad-tally", [id]))
    }
}
