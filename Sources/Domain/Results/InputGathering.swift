package import Rules

/// The inputs of organisations, gathered from the records a rulebook names, with the place each comes from.
///
/// Numbers are taken as they are recorded. A truth is recorded as 0 or 1, a choice as the position of its text from 1. The parts
/// of a series or of rater groups are recorded one by one as `INPUT.PART` (or `INDICATOR.PART`), where nameless parts count from
/// 1. Records are counted: no activity logged is 0. Whatever else was not recorded is missing.
package struct InputGathering {
    package let pinned: PinnedRulebook
    private let organisations: [Organisation]
    private let records: GatheredRecords

    /// - Parameters:
    ///   - entry: the journal entry up to which problems count; nil: all.
    package init(
        _ pinned: PinnedRulebook,
        of organisations: [Organisation],
        before entry: Int64? = nil,
        in facts: some Facts
    ) throws {
        self.pinned = pinned
        self.organisations = organisations
        records = try GatheredRecords(pinned, of: organisations, before: entry, in: facts)
    }

    /// Input or ballot id → value; what is missing is not there.
    package func values(of organisation: Organisation) -> [String: Value] {
        var values: [String: Value] = [:]
        for input in pinned.rulebook.inputs {
            values[input.id] = value(of: input, for: organisation)
        }
        for ballot in pinned.rulebook.ballots {
            if let tally = records.ballots[organisation.id]?[ballot.id]?.tally { values[ballot.id] = .tally(tally) }
        }
        return values
    }

    /// The organisations as peers of one class.
    package func peers() -> [Peer] {
        organisations.map { Peer(id: $0.id.text, values: values(of: $0)) }
    }

    /// The records the value of an input or ballot comes from, in the order of their tables and ids.
    package func sources(of input: String, for organisation: Organisation) -> [Provenance] {
        if let count = records.ballots[organisation.id]?[input] { return [count.source] }
        guard let input = pinned.rulebook.input(input) else { return [] }
        return names(of: input).flatMap { records.number(input.origin, named: $0, for: organisation)?.sources ?? [] }
    }

    private func value(of input: Input, for organisation: Organisation) -> Value? {
        switch input.kind {
        case .series(let parts, _):
            let names = names(of: input)
            let values = names.map { part(input, named: $0, organisation) }
            let end = (values.lastIndex { !$0.isMissing }).map { $0 + 1 } ?? 0
            // Without names or length, a series ends with the last part that was recorded.
            let isOpen = parts.isEmpty && input.length == nil
            return end == 0 ? nil : .series(isOpen ? Array(values.prefix(end)) : values)
        case .groups(let groups, _):
            let values = groups.map { ($0.id, part(input, named: "\(input.id).\($0.id)", organisation)) }
            return values.allSatisfy(\.1.isMissing) ? nil : .groups(Dictionary(values) { first, _ in first })
        case .number, .truth, .choice, .text:
            guard let number = records.number(input.origin, named: input.id, for: organisation)?.value else { return nil }
            return input.value(from: number)
        }
    }

    private func part(_ input: Input, named name: String, _ organisation: Organisation) -> Value {
        guard let number = records.number(input.origin, named: name, for: organisation)?.value else {
            return .missing(Missing("not-given", [name]))
        }
        return .number(number)
    }

    private func names(of input: Input) -> [String] { GatheredRecords.names(of: input) }
}

extension Input {
    /// How many parts a series has, where that is fixed.
    fileprivate var length: Int? {
        guard case .series(_, let length) = kind else { return nil }
        return length
    }

    /// What a recorded number stands for; nil: nothing of the kind this input is.
    fileprivate func value(from number: Exact) -> Value? {
        switch kind {
        case .number: return .number(number)
        case .truth: return .truth(!number.isZero)
        case .choice(let steps):
            guard let position = number.wholeValue, steps.indices.contains(position - 1) else { return nil }
            return .text(steps[position - 1].text)
        case .series, .groups, .text: return nil
        }
    }
}

extension Value {
    fileprivate var isMissing: Bool {
        if case .missing = self { true } else { false }
    }
}
