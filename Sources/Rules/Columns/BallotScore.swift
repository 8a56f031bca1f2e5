/// A ballot's counts with the form that says what they mean.
struct BallotScore {
    let form: BallotForm
    let tally: Tally
    let name: String

    func answer(_ question: BallotQuestion) throws(Missing) -> Exact {
        switch question {
        case .value(let group, let item):
            return try value(group, item)
        case .share(let options, let group, let item):
            let chosen = marks(group, item) { options.contains($0) }
            guard let share = chosen / marks(group, item, where: isCounted) else { throw empty(group, item) }
            return share
        case .cast(let group, let item):
            return ballots(group, item) { _ in true }
        case .counted(let group, let item):
            return ballots(group, item, where: isCounted)
        }
    }

    /// Option values times counts over counted marks; then item weights, then group weights.
    private func value(_ group: String?, _ item: String?) throws(Missing) -> Exact {
        guard !marks(group, item, where: isCounted).isZero else { throw empty(group, item) }
        guard let group else {
            return try WeightedMean.of(form.groups, form.empty, whenNone: empty(nil, nil)) { (group) throws(Missing) in
                try value(group, nil)
            }
        }
        guard let item else {
            return try WeightedMean.of(form.items, form.empty, whenNone: empty(group, nil)) { (item) throws(Missing) in
                try value(group, item)
            }
        }
        var total = Exact.zero
        for (option, count) in zip(form.options, counts(group, item)) {
            if let value = option.value { total += value * Exact(count) }
        }
        guard let score = total / marks(group, item, where: isCounted) else { throw empty(group, item) }
        return score
    }

    /// Marks over the groups and items asked for, one per ballot and item.
    private func marks(_ group: String?, _ item: String?, where belongs: (Int) -> Bool) -> Exact {
        var total = Exact.zero
        for group in groups(group) {
            for item in items(item) { total += sum(counts(group, item), where: belongs) }
        }
        return total
    }

    /// Ballots over the groups asked for: a ballot may leave an item out, so a group has as many as its fullest item.
    private func ballots(_ group: String?, _ item: String?, where belongs: (Int) -> Bool) -> Exact {
        groups(group).reduce(.zero) { total, group in
            total + (items(item).map { sum(counts(group, $0), where: belongs) }.max() ?? .zero)
        }
    }

    private func sum(_ counts: [Int], where belongs: (Int) -> Bool) -> Exact {
        counts.enumerated().reduce(.zero) { belongs($1.offset) ? $0 + Exact($1.element) : $0 }
    }

    private func counts(_ group: String, _ item: String) -> [Int] {
        tally.counts[group]?[item] ?? []
    }

    private func groups(_ group: String?) -> [String] { group.map { [$0] } ?? form.groups.map(\.id) }

    private func items(_ item: String?) -> [String] { item.map { [$0] } ?? form.items.map(\.id) }

    private func isCounted(_ option: Int) -> Bool {
        form.options.indices.contains(option) && form.options[option].value != nil
    }

    /// The reason for a ballot, or the part of one that was asked for, without a counted mark.
    private func empty(_ group: String?, _ item: String?) -> Missing {
        let part = [group, item].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "/")
        return part.isEmpty ? Missing("empty-ballot", [name]) : Missing("empty-part", [name, part])
    }
}

/// A weighted mean over parts of which some may be empty.
enum WeightedMean {
    /// Leaves empty parts out, or is missing because of the first one, as the policy says.
    static func of(
        _ parts: [Weighted],
        _ empty: EmptyPolicy,
        whenNone none: Missing,
        score: (String) throws(Missing) -> Exact
    ) throws(Missing) -> Exact {
        var (total, weight) = (Exact.zero, Exact.zero)
        for part in parts {
            do throws(Missing) {
                total += try part.weight * score(part.id)
                weight += part.weight
            } catch {
                if empty == .notComputable { throw error }
            }
        }
        guard let mean = total / weight else { throw none }
        return mean
    }
}
