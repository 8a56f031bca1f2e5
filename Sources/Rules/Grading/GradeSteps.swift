/// The steps that look at one peer alone: bands, gates, ceilings, awards, confirmation.
struct GradeSteps {
    let plan: GradingPlan
    let scores: Scores

    private var grading: Grading { plan.grading }

    func standing(at index: Int) -> Candidacy {
        var standing = Candidacy(
            peer: scores.peers[index],
            value: grading.by.flatMap { number($0, of: index) },
            breakers: breakers(of: index)
        )
        if let by = grading.by, standing.value == nil {
            var reason = Missing("not-a-number", [by])
            if case .missing(let missing) = scores.value(by, of: index) { reason = missing }
            leaveToPolicy(&standing, rule: by, reason)
            return standing
        }
        reachBand(&standing)
        passGates(&standing, at: index)
        let ceilings = Ceilings(grading, scores, index)
        if let reason = ceilings.hold(&standing, grading) ?? award(&standing, under: ceilings, at: index) {
            leaveToPolicy(&standing, rule: reason.rule, reason.missing)
            return standing
        }
        confirm(&standing, at: index)
        return standing
    }

    private func number(_ column: String, of index: Int) -> Exact? {
        guard case .number(let number) = scores.value(column, of: index) else { return nil }
        return number
    }

    private func breakers(of index: Int) -> [Exact?] {
        guard case .breakBy(let columns) = grading.ties else { return [] }
        return columns.map { number($0, of: index) }
    }

    private func leaveToPolicy(_ standing: inout Candidacy, rule: String, _ reason: Missing) {
        standing.missing = reason
        standing.awarded = nil
        standing.awardedOutside = nil
        switch grading.missing {
        case .notGraded:
            standing.rank = nil
            bind(&standing, rule, .missing, "not-graded", [.missing(reason)])
        case .grade(let grade):
            standing.rank = grading.rank(of: grade)
            bind(&standing, rule, .missing, "missing-grade", [label(standing.rank), .missing(reason)])
        }
    }

    private func reachBand(_ standing: inout Candidacy) {
        standing.rank = 0
        guard let bands = grading.bands, let value = standing.value else { return }
        let read = bands.reading == .wholeNumber ? value.rounded(to: 0, .halfUp) : value
        var above: GradingPlan.Band?
        for band in plan.bands {
            guard let from = band.from, read < from else {
                standing.rank = band.rank
                break
            }
            above = band
        }
        guard let above, let from = above.from, let rank = standing.rank else { return }
        bind(
            &standing,
            grading.names[rank].id,
            .band,
            "band",
            ["\(read.text)", label(above.rank), "\(from.text)", label(rank)]
        )
    }

    /// A gate holds for its grade and all better ones; gates are passed from the best grade down.
    private func passGates(_ standing: inout Candidacy, at index: Int) {
        let gates = grading.gates.compactMap { gate in grading.rank(of: gate.grade).map { (gate, $0) } }
        for (gate, rank) in gates.enumerated().sorted(by: { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }).map(
            \.element
        ) {
            guard let current = standing.rank, current <= rank else { continue }
            let condition = scores.value(ConditionColumns.gateID(grading.id, gate.id), of: index)
            if condition == .truth(true) { continue }
            standing.rank = grading.rank(of: gate.otherwise)
            let name = gate.label.map { Phrase.Argument.label($0) } ?? "\(gate.id)"
            if case .missing(let reason) = condition {
                bind(&standing, gate.id, .gate, "gate-unknown", [label(rank), name, label(standing.rank), .missing(reason)])
            } else {
                bind(&standing, gate.id, .gate, "gate", [label(rank), name, label(standing.rank)])
            }
        }
    }

    /// Lifts to the best grade awarded, but never above a ceiling; gives the reason when that cannot be told.
    private func award(_ standing: inout Candidacy, under ceilings: Ceilings, at index: Int) -> Ceilings.Unknown? {
        for award in grading.awards {
            guard let rank = grading.rank(of: award.grade), let current = standing.rank else { continue }
            let target = max(rank, ceilings.best)
            switch scores.value(ConditionColumns.awardID(grading.id, award.id), of: index) {
            case .truth(true):
                if let unknown = ceilings.unknown.first(where: { $0.rank > min(target, current) }) { return unknown }
                if award.isCounted {
                    standing.awarded = min(standing.awarded ?? target, target)
                } else {
                    standing.awardedOutside = min(standing.awardedOutside ?? target, target)
                }
                if target < current {
                    standing.rank = target
                    bind(&standing, award.id, .award, "award", [.label(award.label), label(target)])
                } else if rank < current {
                    bind(&standing, award.id, .ceiling, "award-held", [.label(award.label), label(current)])
                }
            case .missing(let reason) where target < current:
                return Ceilings.Unknown(rule: award.id, rank: rank, missing: reason)
            default: continue
            }
        }
        return nil
    }

    private func confirm(_ standing: inout Candidacy, at index: Int) {
        guard let confirmation = grading.confirmation, let rank = standing.rank,
            confirmation.grades.contains(grading.names[rank].id)
        else { return }
        switch standing.peer.values[confirmation.input] {
        case .truth(true): return
        case .truth(false):
            standing.rank = grading.rank(of: confirmation.otherwise)
            bind(&standing, confirmation.input, .confirmation, "not-confirmed", [label(rank), label(standing.rank)])
        default:
            standing.rank = grading.rank(of: confirmation.otherwise)
            bind(&standing, confirmation.input, .confirmation, "not-yet-confirmed", [label(rank), label(standing.rank)])
        }
    }

    private func label(_ rank: Int?) -> Phrase.Argument {
        rank.map { .label(grading.names[$0].label) } ?? ""
    }

    private func bind(
        _ standing: inout Candidacy,
        _ rule: String,
        _ kind: Bind.Kind,
        _ key: String,
        _ arguments: [Phrase.Argument]
    ) {
        standing.binds.append(Bind(rule: rule, kind: kind, phrase: Phrase("rules.bind." + key, arguments)))
    }
}
