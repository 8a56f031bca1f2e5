/// Applies the rules of a grading: bands, gates, ceilings, awards, confirmation, then shares.
struct Grader {
    let plan: GradingPlan
    let scores: Scores
    let counts: PeerCounts

    private var grading: Grading { plan.grading }

    func run() -> GradingResult {
        let steps = GradeSteps(plan: plan, scores: scores)
        var standings = scores.peers.indices.map(steps.standing)
        let limits = limits(for: standings)
        if grading.by != nil {
            ShareSteps(plan: plan, limits: limits, unlisted: unlisted).apply(to: &standings)
        }
        return GradingResult(
            grading: grading.id,
            proposals: standings.map(proposal),
            limits: limits.entries.map { entry in
                LimitResult(
                    grading: grading.id,
                    rule: entry.limit.rule.id,
                    group: entry.group,
                    kind: entry.kind,
                    peers: entry.peers,
                    number: entry.number,
                    proposed: grading.by == nil ? nil : holders(of: entry, in: standings)
                )
            }
        )
    }

    /// Those who are not graded leave the number a share is taken of.
    private func limits(for standings: [Candidacy]) -> Limits {
        let listed = Self.counted(standings.map(\.peer.group))
        let ungraded = Self.counted(standings.filter { $0.rank == nil }.map(\.peer.group))
        var sizes = counts.sizes(listed: listed)
        for (group, number) in ungraded { sizes[group] = (sizes[group] ?? 0) - number }
        return Limits(plan, sizes: sizes, all: counts.all(listed: listed) - ungraded.values.reduce(0, +))
    }

    /// How many of a class, or of all, are not listed.
    private func unlisted(_ group: String?) -> Int {
        let listed = Self.counted(scores.peers.map(\.group))
        guard let group else { return counts.all(listed: listed) - scores.peers.count }
        return (counts.sizes(listed: listed)[group] ?? 0) - (listed[group] ?? 0)
    }

    private func holders(of entry: Limits.Entry, in standings: [Candidacy]) -> Int {
        standings.filter { standing in
            guard let rank = standing.rank, !standing.isOutside else { return false }
            return entry.covers(standing.peer.group) && entry.limit.ranks.contains(rank)
        }.count
    }

    private func proposal(_ standing: Candidacy) -> Proposal {
        let highest = standing.rank.map { grading.names[$0].id }
        return Proposal(
            peer: standing.peer.id,
            group: standing.peer.group,
            grade: grading.by == nil ? awarded(standing) : highest,
            highest: highest,
            missing: standing.missing,
            binds: standing.binds
        )
    }

    /// What a committee that decides alone is bound to by an award.
    private func awarded(_ standing: Candidacy) -> String? {
        let awards = [standing.awarded, standing.awardedOutside].compactMap(\.self)
        guard let rank = standing.rank, let award = awards.min() else { return nil }
        return grading.names[max(rank, award)].id
    }

    private static func counted(_ groups: [String]) -> [String: Int] {
        groups.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}

extension ScoringPlan {
    /// Proposes grades for all peers that were scored, grading by grading.
    ///
    /// The order the peers were given in never changes a proposal, and no cap is ever exceeded.
    package func grade(_ scores: Scores, counts: PeerCounts = .listed) -> [GradingResult] {
        gradings.map { Grader(plan: $0, scores: scores, counts: counts).run() }
    }
}
