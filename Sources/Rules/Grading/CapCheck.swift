/// Compares the grades a committee decided with the limits of the rulebook.
package struct CapCheck: Sendable {
    /// A grade that was decided.
    package struct Decided: Hashable, Sendable {
        package let peer: String
        /// The peer's class; `""` where there is one only.
        package let group: String
        /// Nil: not graded.
        package let grade: String?
        /// Whether the grade was awarded outside the shares.
        package let isOutside: Bool

        package init(peer: String, group: String = "", grade: String?, isOutside: Bool = false) {
            self.peer = peer
            self.group = group
            self.grade = grade
            self.isOutside = isOutside
        }
    }

    /// A limit that the decisions do not keep to.
    package struct Broken: Hashable, Sendable {
        package let rule: String
        package let group: String
        package let kind: LimitResult.Kind
        /// How many are allowed or needed.
        package let number: Int
        package let found: Int
        package let phrase: Phrase
    }

    private let plan: GradingPlan

    package init(_ plan: GradingPlan) {
        self.plan = plan
    }

    /// The limits that are broken, by rule and class; empty when all are kept.
    ///
    /// Classes may be larger than the number of decisions: a floor is then held against the decisions still open as well,
    /// so it is broken only when they cannot reach it any more.
    package func broken(by decided: [Decided], counts: PeerCounts = .listed) -> [Broken] {
        let listed = decided.reduce(into: [String: Int]()) { $0[$1.group, default: 0] += 1 }
        var sizes = counts.sizes(listed: listed)
        let ungraded = decided.filter { $0.grade == nil }
        for item in ungraded { sizes[item.group] = (sizes[item.group] ?? 0) - 1 }
        let limits = Limits(plan, sizes: sizes, all: counts.all(listed: listed) - ungraded.count)
        return limits.entries.compactMap { entry in
            let covered = decided.filter { entry.covers($0.group) }
            let found = covered.filter { !$0.isOutside && entry.limit.rule.grades.contains($0.grade ?? "") }.count
            let open = entry.peers - covered.filter { $0.grade != nil }.count
            let isBroken = entry.isCap ? found > entry.number : entry.isFloor && found + open < entry.number
            return isBroken ? Self.broken(entry, found) : nil
        }
    }

    private static func broken(_ entry: Limits.Entry, _ found: Int) -> Broken {
        let rule = entry.limit.rule
        let name = rule.label.map { Phrase.Argument.label($0) } ?? "\(rule.id)"
        let key = "rules.bind.\(entry.isCap ? "cap" : "floor")-broken"
        return Broken(
            rule: rule.id,
            group: entry.group,
            kind: entry.kind,
            number: entry.number,
            found: found,
            phrase: Phrase(key, [name, "\(entry.number)", "\(found)", "\(entry.peers)", "\(entry.group)"])
        )
    }
}
