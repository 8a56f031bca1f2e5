/// The steps that look at all peers together: caps from the best grade down, then floors from the worst up.
///
/// Every step only lowers, and no step puts more peers under a cap that was already worked off: a cap covers neighbouring
/// grades and lowers to the grade below them. Floors may fill a grade that has a cap of its own, so the caps have the last word.
struct ShareSteps {
    let plan: GradingPlan
    let limits: Limits
    /// How many of a class are not listed; of all with nil.
    ///
    /// They are taken to stand after those who are.
    let unlisted: (String?) -> Int

    private var grading: Grading { plan.grading }

    func apply(to standings: inout [Candidacy]) {
        let caps = limits.entries.filter(\.isCap).enumerated().sorted { left, right in
            (left.element.limit.ranks.lowerBound, left.offset) < (right.element.limit.ranks.lowerBound, right.offset)
        }.map(\.element)
        let floors = limits.entries.filter(\.isFloor).enumerated().sorted { left, right in
            (-left.element.limit.ranks.lowerBound, left.offset) < (-right.element.limit.ranks.lowerBound, right.offset)
        }.map(\.element)
        for cap in caps { lower(to: cap, &standings) }
        for floor in floors { fill(floor, &standings) }
        for cap in caps { lower(to: cap, &standings) }
    }

    /// Lowers those beyond a cap; whoever is equal to the first beyond it goes down as well.
    private func lower(to cap: Limits.Entry, _ standings: inout [Candidacy]) {
        let ranks = cap.limit.ranks
        let members = standings.indices.filter { index in
            guard let rank = standings[index].rank, !standings[index].isOutside else { return false }
            return cap.covers(standings[index].peer.group) && ranks.contains(rank)
        }
        guard members.count > cap.number, ranks.upperBound + 1 < grading.names.count else { return }
        let sorted = members.sorted { standings[$0].precedes(standings[$1]) }
        let firstBeyond = standings[sorted[cap.number]]
        let kept = sorted[..<cap.number].prefix { !standings[$0].isTied(with: firstBeyond) }
        let isTiedAcross = kept.count < cap.number
        for index in sorted[kept.count...] {
            let isTie = isTiedAcross && standings[index].isTied(with: firstBeyond)
            move(&standings[index], to: ranks.upperBound + 1, cap, isTie ? .tie : .cap)
        }
    }

    /// Lowers the last in order until a floor is reached; equals go down together.
    private func fill(_ floor: Limits.Entry, _ standings: inout [Candidacy]) {
        let ranks = floor.limit.ranks
        let covered = standings.indices.filter { standings[$0].rank != nil && floor.covers(standings[$0].peer.group) }
        let inside = covered.filter { ranks.contains(standings[$0].rank ?? -1) && !standings[$0].isOutside }.count
        let needed = floor.number - inside - unlisted(floor.limit.rule.of == .all ? nil : floor.group)
        guard needed > 0 else { return }
        let better = covered.filter { (standings[$0].rank ?? 0) < ranks.lowerBound && !standings[$0].isOutside }
            .sorted { standings[$1].precedes(standings[$0]) }
        guard let last = better.prefix(needed).last else { return }
        let edge = standings[last]
        let isTiedAcross = better.dropFirst(needed).first.map { standings[$0].isTied(with: edge) } ?? false
        for (place, index) in better.enumerated() {
            let isLast = standings[index].isTied(with: edge)
            guard place < needed || isLast else { return }
            let isTie = isTiedAcross && isLast
            move(&standings[index], to: ranks.lowerBound, floor, isTie ? .tie : .floor)
        }
    }

    private func move(_ standing: inout Candidacy, to rank: Int, _ entry: Limits.Entry, _ kind: Bind.Kind) {
        standing.rank = rank
        let rule = entry.limit.rule
        let name = rule.label.map { Phrase.Argument.label($0) } ?? "\(rule.id)"
        let key = "rules.bind.\(kind == .tie ? (entry.isFloor ? "tie-floor" : "tie-cap") : kind.rawValue)"
        let arguments: [Phrase.Argument] = [
            name, "\(entry.number)", "\(entry.peers)", .label(grading.names[rank].label),
        ]
        standing.binds.append(Bind(rule: rule.id, kind: kind, phrase: Phrase(key, arguments)))
    }
}
