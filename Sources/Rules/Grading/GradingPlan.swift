/// A grading with every value its rules leave to a setting filled in.
package struct GradingPlan: Hashable, Sendable {
    struct Band: Hashable {
        /// 0 is the best grade.
        let rank: Int
        /// Nil: everybody reaches it.
        let from: Exact?
    }

    /// A share rule under the settings in force.
    struct Limit: Hashable {
        let rule: ShareRule
        /// The ranks of its grades, which are neighbours.
        let ranks: ClosedRange<Int>
        let rounding: Rounding?
        /// Class → share; nil: of every class.
        let shares: [String: Exact]
        let otherShare: Exact?

        func share(of group: String) -> Exact? { shares[group] ?? otherShare }
    }

    package let grading: Grading
    let bands: [Band]
    let limits: [Limit]

    init(_ grading: Grading, settings: [String: Value]) throws(SettingProblems) {
        var problems: [SettingProblem] = []
        func resolve<Fixed>(_ stated: Stated<Fixed>, _ value: Fixed?) -> Fixed? {
            if value == nil, case .setting(let id) = stated {
                problems.append(SettingProblem(setting: id, key: "setting.unfit", arguments: [id, grading.id]))
            }
            return value
        }
        let steps = grading.bands?.steps ?? []
        bands = steps.map { step in
            Band(rank: grading.rank(of: step.grade) ?? 0, from: step.from.flatMap { resolve($0, $0.resolved(settings)) })
        }
        limits = grading.shares.map { rule in
            let ranks = rule.grades.compactMap { grading.rank(of: $0) }
            let rounding = rule.rounding.flatMap { resolve($0, $0.resolved(settings)) }
            var shares: [String: Exact] = [:]
            var other: Exact?
            switch rule.kind {
            case .atMost(.all(let share)), .atLeast(.all(let share)), .about(.all(let share)):
                other = resolve(share, share.resolved(settings))
            case .atMost(.byClass(let classes, let rest)), .atLeast(.byClass(let classes, let rest)),
                .about(.byClass(let classes, let rest)):
                shares = classes.compactMapValues { resolve($0, $0.resolved(settings)) }
                other = rest.flatMap { resolve($0, $0.resolved(settings)) }
            case .rest: break
            }
            return Limit(
                rule: rule,
                ranks: (ranks.min() ?? 0)...(ranks.max() ?? 0),
                rounding: rounding,
                shares: shares,
                otherShare: other
            )
        }
        self.grading = grading
        guard problems.isEmpty else { throw SettingProblems(list: problems.sorted { $0.setting < $1.setting }) }
    }
}
