import Domain
package import Rules

extension ImportBooks {
    /// The names under which values are recorded, by everything the rulebooks of the cycle ask for.
    package var indicators: [RulebookName] {
        named { $0.inputs.flatMap(\.indicators) }
    }

    /// Series that have any number of parts: their parts are recorded as `SERIES.1`, `SERIES.2` and so on.
    package var openSeries: [String] {
        pins.flatMap(\.rulebook.inputs).compactMap { input in
            guard case .series(let parts, nil) = input.kind, parts.isEmpty else { return nil }
            return input.recordedName
        }
    }

    /// The dimensions of the audit; `total` where a rulebook takes the audit as one number.
    package var dimensions: [RulebookName] {
        named { rulebook in
            let dimensions = rulebook.inputs.compactMap { input -> RulebookName? in
                guard case .auditDimension(let dimension) = input.origin else { return nil }
                return RulebookName(dimension, input.label)
            }
            let total = rulebook.inputs.first { $0.origin == .auditTotal }
            return dimensions.isEmpty ? total.map { [RulebookName("total", $0.label)] } ?? [] : dimensions
        }
    }
}

extension Input {
    /// The name its value, or the start of its parts' names, is recorded under; nil: it is counted from other records.
    package var recordedName: String? {
        switch origin {
        case .given: id
        case .indicator(let indicator): indicator
        case .auditDimension, .auditTotal, .activities, .problemsOpen, .problemsClosed: nil
        }
    }

    fileprivate var indicators: [RulebookName] {
        guard let name = recordedName else { return [] }
        switch kind {
        case .number, .truth, .choice: return [RulebookName(name, label)]
        case .text: return []
        case .groups(let groups, _): return groups.map { RulebookName("\(name).\($0.id)") }
        case .series(let parts, let length):
            let parts = parts.isEmpty ? (length.map { (1...max($0, 1)).map(String.init) } ?? []) : parts
            return parts.map { RulebookName("\(name).\($0)") }
        }
    }
}
