/// Reads the value of an input or ballot, in the form the rulebook states.
struct InputValueReader {
    let log: MistakeLog
    private var values: ScalarReader { ScalarReader(log: log) }

    init(log: MistakeLog) {
        self.log = log
    }

    func value(_ node: DocumentNode, of input: Input) -> Value? {
        switch input.kind {
        case .number(let least, let most): number(node, input.id, least, most)
        case .truth: values.truth(node).map { .truth($0) }
        case .text: values.text(node).map { .text($0) }
        case .choice(let steps): values.reference(node, among: steps.map(\.text), "reference.choice").map { .text($0) }
        case .series(let parts, let length): series(node, parts, length)
        case .groups(let groups, _): .groups(mapping(node, groups) { numberOrMissing($0, input.id) })
        }
    }

    /// The counts of a ballot: by group, by item, by option, leaving out the levels the ballot does not have.
    func tally(_ node: DocumentNode, of ballot: Ballot) -> Value? {
        var counts: [String: [String: [Int]]] = [:]
        if ballot.groups.isEmpty {
            counts[""] = items(node, of: ballot)
        } else {
            counts = mapping(node, ballot.groups) { items($0, of: ballot) }
        }
        return .tally(Tally(counts: counts))
    }

    private func number(_ node: DocumentNode, _ id: String, _ least: Exact?, _ most: Exact?) -> Value? {
        guard let number = values.exact(node) else { return nil }
        if let least, number < least { log.report(node, "input.below", [id, number.text, least.text]) }
        if let most, number > most { log.report(node, "input.above", [id, number.text, most.text]) }
        return .number(number)
    }

    private func numberOrMissing(_ node: DocumentNode, _ id: String) -> Value? {
        node.isNull ? .missing(Missing("not-given", [id])) : values.exact(node).map { .number($0) }
    }

    private func series(_ node: DocumentNode, _ parts: [String], _ length: Int?) -> Value? {
        if let entries = node.entries, !parts.isEmpty {
            for entry in entries { _ = values.reference(entry.keyNode, among: parts, "reference.part") }
            return .series(parts.map { part in node[part].flatMap { numberOrMissing($0, part) } ?? missing(part) })
        }
        guard let items = node.list else {
            log.report(node, "type.series")
            return nil
        }
        let needed = parts.isEmpty ? length : parts.count
        if let needed, needed != items.count { log.report(node, "series.length", ["\(needed)", "\(items.count)"]) }
        return .series(
            items.enumerated().map { index, item in
                let name = parts.indices.contains(index) ? parts[index] : "\(index + 1)"
                return numberOrMissing(item, name) ?? missing(name)
            }
        )
    }

    private func missing(_ part: String) -> Value { .missing(Missing("not-given", [part])) }

    private func items(_ node: DocumentNode, of ballot: Ballot) -> [String: [Int]]? {
        guard ballot.items.isEmpty else { return mapping(node, ballot.items) { options($0, of: ballot) } }
        return options(node, of: ballot).map { ["": $0] }
    }

    /// Counts in the order of the options, or by option; options left out of a mapping were not marked by anybody.
    private func options(_ node: DocumentNode, of ballot: Ballot) -> [Int]? {
        if let list = node.list {
            if list.count != ballot.options.count {
                log.report(node, "ballot.count", ["\(ballot.options.count)", "\(list.count)"])
            }
            return list.map { count($0) ?? 0 }
        }
        guard let entries = node.entries else {
            log.report(node, "type.counts", [ballot.options.map(\.id).joined(separator: ", ")])
            return nil
        }
        var counts = [Int](repeating: 0, count: ballot.options.count)
        for entry in entries {
            let index = ballot.options.firstIndex { $0.id == entry.key || $0.label.text(in: Label.mainLanguage) == entry.key }
            if let index {
                counts[index] = count(entry.value) ?? 0
            } else {
                _ = values.reference(entry.keyNode, among: ballot.options.map(\.id), "reference.option")
            }
        }
        return counts
    }

    private func count(_ node: DocumentNode) -> Int? {
        values.whole(node, in: 0...1_000_000_000)
    }

    /// A mapping by rater group or item, named by id or by the label of the main language.
    private func mapping<Read>(
        _ node: DocumentNode,
        _ shares: [Input.Share],
        _ read: (DocumentNode) -> Read?
    ) -> [String: Read] {
        guard let entries = node.entries else {
            log.report(node, "type.mapping", [shares.map(\.id).joined(separator: ", ")])
            return [:]
        }
        var found: [String: Read] = [:]
        for entry in entries {
            let share = shares.first { $0.id == entry.key || $0.label.text(in: Label.mainLanguage) == entry.key }
            if let share {
                found[share.id] = read(entry.value)
            } else {
                _ = values.reference(entry.keyNode, among: shares.map(\.id), "reference.group")
            }
        }
        return found
    }
}
