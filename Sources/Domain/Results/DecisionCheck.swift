package import Rules

/// Holds decisions against proposals and limits.
struct DecisionCheck<Books: Facts> {
    let cycle: Cycle.ID
    let grading: String
    private let facts: Books

    init(cycle: Cycle.ID, grading: String, in facts: Books) {
        self.cycle = cycle
        self.grading = grading
        self.facts = facts
    }

    func check(_ decisions: [DecideGrades.Decided]) throws {
        var pinned: [Pin.ID: PinnedRulebook] = [:]
        for decision in decisions {
            let scorecard = try facts.require(Scorecard.id(cycle: cycle, organisation: decision.organisation))
            let rulebook = try pinned[scorecard.pin] ?? facts.pinned(facts.require(scorecard.pin))
            pinned[scorecard.pin] = rulebook
            try check(decision, on: scorecard, rulebook)
        }
        for rulebook in pinned.sorted(by: { $0.key < $1.key }).map(\.value) {
            try checkLimits(decisions, rulebook)
        }
    }

    private func check(_ decision: DecideGrades.Decided, on scorecard: Scorecard, _ pinned: PinnedRulebook) throws {
        guard let rules = pinned.rulebook.grading(grading) else { throw Refusal.noSuchGrading(grading, pinned.rulebook.id) }
        guard rules.name(decision.grade) != nil else { throw Refusal.noSuchGrade(decision.grade, grading) }
        try decision.reason.map { try Wording.check($0, "reason") }
        let proposed = try scorecard.proposal(grading)?.grade
        if let proposed, proposed != decision.grade, decision.reason == nil {
            throw Refusal.departsWithoutReason(decision.organisation, proposed, decision.grade)
        }
        let id = Decision.id(cycle: cycle, grading: grading, organisation: decision.organisation)
        if let earlier = try facts.find(id), earlier.grade == decision.grade || decision.reason == nil {
            throw Refusal.alreadyDecided(decision.organisation, earlier.grade)
        }
    }

    /// Holds these decisions and the earlier ones against the limits of every comparison they belong to.
    private func checkLimits(_ decisions: [DecideGrades.Decided], _ pinned: PinnedRulebook) throws {
        guard let plan = pinned.plan.grading(grading) else { return }
        var grades: [Organisation.ID: String] = [:]
        for decision in try facts.list(Match<Decision>("cycle", .id(cycle)).and("grading", .text(grading))) {
            grades[decision.organisation] = decision.grade
        }
        for decision in decisions { grades[decision.organisation] = decision.grade }
        let named = Set(decisions.map(\.organisation))
        let scorecards = try facts.list(Match<Scorecard>("cycle", .id(cycle)).and("pin", .id(pinned.pin.id)))
        let comparisons = Dictionary(grouping: scorecards, by: \.scope).sorted { $0.key < $1.key }.map(\.value)
        for comparison in comparisons where comparison.contains(where: { named.contains($0.organisation) }) {
            try checkLimits(of: plan, comparison, grades)
        }
    }

    private func checkLimits(
        of plan: GradingPlan,
        _ comparison: [Scorecard],
        _ grades: [Organisation.ID: String]
    ) throws {
        let sizes = comparison.reduce(into: [String: Int]()) { $0[$1.group, default: 0] += 1 }
        let decided = try comparison.compactMap { scorecard -> CapCheck.Decided? in
            let proposal = try scorecard.proposal(grading)
            let peer = scorecard.organisation.text
            guard let grade = grades[scorecard.organisation] else {
                // Whoever is left ungraded leaves the number a share is taken of; whoever is still to be decided does not.
                let isUngraded = plan.grading.by != nil && proposal?.grade == nil
                return isUngraded ? CapCheck.Decided(peer: peer, group: scorecard.group, grade: nil) : nil
            }
            let isOutside = proposal?.isOutside == true && proposal?.grade == grade
            return CapCheck.Decided(peer: peer, group: scorecard.group, grade: grade, isOutside: isOutside)
        }
        let broken = CapCheck(plan).broken(by: decided, counts: PeerCounts(total: nil, byClass: sizes))
        if let first = broken.first { throw Refusal.limitBroken(grading, first) }
    }
}

extension Refusal {
    /// The rule that is broken, the number it allows or asks for, how many were decided, and the class.
    package static func limitBroken(_ grading: String, _ broken: CapCheck.Broken) -> Refusal {
        let key = broken.kind == .atLeast ? "results.floor-broken" : "results.cap-broken"
        return Refusal(.conflict, key, [grading, broken.rule, String(broken.number), String(broken.found), broken.group])
    }

    package static func noSuchGrading(_ grading: String, _ rulebook: String) -> Refusal {
        Refusal(.invalid, "results.no-such-grading", [grading, rulebook])
    }

    package static func noSuchGrade(_ grade: String, _ grading: String) -> Refusal {
        Refusal(.invalid, "results.no-such-grade", [grade, grading])
    }

    package static func departsWithoutReason(
        _ organisation: Organisation.ID,
        _ proposed: String,
        _ decided: String
    ) -> Refusal {
        Refusal(.invalid, "results.departs-without-reason", [organisation.text, proposed, decided])
    }

    package static func alreadyDecided(_ organisation: Organisation.ID, _ grade: String) -> Refusal {
        Refusal(.conflict, "results.already-decided", [organisation.text, grade])
    }
}
