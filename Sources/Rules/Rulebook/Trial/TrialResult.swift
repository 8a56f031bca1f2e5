/// What a rulebook gives for the cases of a trial.
package struct TrialResult: Sendable {
    package struct CaseResult: Sendable {
        package let trial: Trial.Case
        /// The class it was compared in.
        package let group: String
        /// Audit items and score, in the order of the rulebook.
        package let columns: [(id: String, value: Value)]
        /// From 1; nil without an order or without a value to order by.
        package let place: Int?
        package let isTied: Bool
        /// In the order of the rulebook's gradings.
        package let proposals: [(grading: String, proposal: Proposal)]

        package func value(_ column: String) -> Value? {
            columns.first { $0.id == column }?.value
        }
    }

    package let plan: ScoringPlan
    /// In the order they were given.
    package let cases: [CaseResult]
    /// The ids of those with a place, first to last; class by class when the order is within classes.
    package let order: [String]
    package let limits: [LimitResult]

    package func caseResult(_ id: String) -> CaseResult? {
        cases.first { $0.trial.id == id }
    }

    /// A number as the rulebook shows it; nil for what is not a number.
    package func shown(_ value: Value, of column: String) -> String? {
        guard case .number(let number) = value else { return nil }
        guard let display = plan.rulebook.display else { return number.text }
        let decimals = plan.rulebook.score.first { $0.id == column }?.decimals ?? display.decimals
        return number.shown(decimals: decimals, rounding: display.rounding)
    }
}

extension Trial {
    /// Tries a rulebook: scores all cases, orders them and proposes grades.
    ///
    /// Throws ``SettingProblems`` when the settings are not all given or do not fit.
    package func run(_ rulebook: Rulebook) throws -> TrialResult {
        run(try rulebook.plan(settings: settings))
    }

    /// The same with a plan made before; the trial's own settings are not looked at.
    package func run(_ plan: ScoringPlan) -> TrialResult {
        let peers = plan.classed(cases.map(\.peer))
        let listed = peers.reduce(into: [String: Int]()) { $0[$1.group, default: 0] += 1 }
        let scores = plan.columns.evaluate(peers, sizes: self.peers.sizes(listed: listed))
        let gradings = plan.grade(scores, counts: self.peers)
        let placings = plan.placings(scores)
        let byPeer = Dictionary(placings.map { ($0.peer, $0) }) { first, _ in first }
        let columns = plan.rulebook.columnIDs
        return TrialResult(
            plan: plan,
            cases: cases.indices.map { index in
                TrialResult.CaseResult(
                    trial: cases[index],
                    group: peers[index].group,
                    columns: columns.map { ($0, scores.value($0, of: index)) },
                    place: byPeer[index]?.place,
                    isTied: byPeer[index]?.isTied ?? false,
                    proposals: gradings.map { ($0.grading, $0.proposals[index]) }
                )
            },
            order: placings.filter { $0.place != nil }.map(\.id),
            limits: gradings.flatMap(\.limits)
        )
    }
}

extension ScoringPlan {
    /// The reference order of all peers that were scored; empty when the rulebook has none.
    package func placings(_ scores: Scores) -> [Placing] {
        guard let order = rulebook.order else { return [] }
        return scores.order(
            by: order.by,
            direction: order.direction == .descending ? .descending : .ascending,
            within: order.within == .all ? .all : .inClass,
            ties: order.breakBy.isEmpty ? .shared : .breakBy,
            breakBy: order.breakBy
        )
    }
}
