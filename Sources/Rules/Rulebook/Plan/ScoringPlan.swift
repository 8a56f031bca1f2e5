/// A rulebook under given settings, ready to score and to grade.
package struct ScoringPlan: Sendable {
    package let rulebook: Rulebook
    /// The settings in force.
    package let settings: [String: Value]
    /// Audit items (`ID_raw`, `ID`), score columns, and the hidden conditions of grades.
    package let columns: ColumnSet
    package let gradings: [GradingPlan]

    package var environment: Environment { columns.environment }

    package func grading(_ id: String) -> GradingPlan? {
        gradings.first { $0.grading.id == id }
    }

    /// The peers with their classes: where a grading takes its classes from an input, a peer without class gets the input's text.
    package func classed(_ peers: [Peer]) -> [Peer] {
        guard let input = rulebook.gradings.lazy.compactMap(\.classes).first else { return peers }
        return peers.map { peer in
            guard peer.group.isEmpty, case .text(let group)? = peer.values[input] else { return peer }
            return Peer(id: peer.id, group: group, values: peer.values)
        }
    }
}

extension Rulebook {
    /// Makes the plan for scoring under settings; those not given keep the rulebook's own value.
    ///
    /// Throws ``SettingProblems`` when settings are unknown, missing or unfit, and ``FormulaMistakes`` when a formula that is
    /// right under the rulebook's own settings is not under these.
    package func plan(settings given: [String: Value] = [:]) throws -> ScoringPlan {
        let settings = try settingValues(given: given)
        let columns = try ColumnSet(columns: compiledColumns.map(\.column), environment: environment(settings))
        var problems: [SettingProblem] = []
        var plans: [GradingPlan] = []
        for grading in gradings {
            do throws(SettingProblems) {
                plans.append(try GradingPlan(grading, settings: settings))
            } catch {
                problems += error.list
            }
        }
        guard problems.isEmpty else { throw SettingProblems(list: problems) }
        return ScoringPlan(rulebook: self, settings: settings, columns: columns, gradings: plans)
    }
}
