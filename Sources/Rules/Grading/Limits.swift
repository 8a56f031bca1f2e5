/// The limits of a grading as numbers of peers.
struct Limits {
    /// A limit for one class, or for all.
    struct Entry {
        let limit: GradingPlan.Limit
        let group: String
        let peers: Int
        let number: Int

        var isCap: Bool {
            switch limit.rule.kind {
            case .atMost, .about: true
            case .atLeast, .rest: false
            }
        }

        var isFloor: Bool {
            if case .atLeast = limit.rule.kind { true } else { false }
        }

        var kind: LimitResult.Kind {
            switch limit.rule.kind {
            case .atMost: .atMost
            case .atLeast: .atLeast
            case .about: .about
            case .rest: .rest
            }
        }

        func covers(_ group: String) -> Bool {
            limit.rule.of == .all || self.group == group
        }
    }

    let entries: [Entry]

    /// `sizes` are the sizes of the classes, `all` that of all together; both without those who are not graded.
    init(_ plan: GradingPlan, sizes: [String: Int], all: Int) {
        var entries: [Entry] = []
        for limit in plan.limits where limit.rule.kind != .rest {
            let groups = limit.rule.of == .all ? [("", all)] : sizes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            for (group, size) in groups {
                guard let share = limit.share(of: group), let rounding = limit.rounding else { continue }
                let number = (share * Exact(size)).rounded(to: 0, rounding).wholeValue ?? 0
                entries.append(Entry(limit: limit, group: group, peers: size, number: min(max(number, 0), size)))
            }
        }
        for limit in plan.limits where limit.rule.kind == .rest {
            let groups = limit.rule.of == .all ? [("", all)] : sizes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
            for (group, size) in groups {
                let taken = entries.filter { $0.group == group && $0.limit.rule.of == limit.rule.of }.map(\.number).reduce(0, +)
                entries.append(Entry(limit: limit, group: group, peers: size, number: max(size - taken, 0)))
            }
        }
        let places = Dictionary(plan.limits.enumerated().map { ($1.rule.id, $0) }) { first, _ in first }
        self.entries = entries.sorted { left, right in
            (places[left.limit.rule.id] ?? 0, left.group) < (places[right.limit.rule.id] ?? 0, right.group)
        }
    }
}
