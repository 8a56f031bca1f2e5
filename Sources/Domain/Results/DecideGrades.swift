/// Records the grades a committee decided on; a grade is decided from above, never by the place it is given to.
///
/// The software proposed; who departs from the proposal says why. What the rulebook limits stays limited: the decisions of a
/// whole class, earlier ones included, are held against its caps. A decision is taken again only with a reason.
package struct DecideGrades: Command {
    /// The grade of one organisation.
    package struct Decided: Codable, Equatable, Sendable {
        package let organisation: Organisation.ID
        package let grade: String
        /// Needed where it departs from the proposal or replaces a decision.
        package let reason: String?

        package init(organisation: Organisation.ID, grade: String, reason: String? = nil) {
            self.organisation = organisation
            self.grade = grade
            self.reason = reason
        }
    }

    package static let name = "results.decide-grades"

    package let cycle: Cycle.ID
    /// The id of the grading in the pinned rulebook.
    package let grading: String
    package let decisions: [Decided]

    package init(cycle: Cycle.ID, grading: String, decisions: [Decided]) {
        self.cycle = cycle
        self.grading = grading
        self.decisions = decisions
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let reach = try signer.reach([.leader, .office], during: cycle, in: facts)
        for decision in decisions {
            let organisation = try facts.require(decision.organisation)
            guard reach.coversFromAbove(organisation) else { throw Refusal.decidesFromBelow(organisation.id) }
        }
        if decisions.isEmpty { try signer.requires(anywhere: [.leader, .office], in: facts) }
    }

    package func validate(in facts: some Facts) throws {
        try facts.require(cycle).requires([.deciding])
        guard !decisions.isEmpty else { throw Refusal.blank("decisions") }
        var seen: Set<Organisation.ID> = []
        for decision in decisions {
            guard seen.insert(decision.organisation).inserted else {
                throw Refusal.repeated("organisation", decision.organisation.text)
            }
        }
        try DecisionCheck(cycle: cycle, grading: grading, in: facts).check(decisions)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        for decision in decisions {
            let scorecard = try ledger.require(Scorecard.id(cycle: cycle, organisation: decision.organisation))
            try ledger.save(
                Decision(
                    cycle: cycle,
                    grading: grading,
                    organisation: decision.organisation,
                    grade: decision.grade,
                    proposed: scorecard.proposal(grading)?.grade,
                    reason: decision.reason,
                    decidedBy: stamp.actor,
                    decidedAt: stamp.instant,
                    recordedIn: stamp.sequence
                )
            )
        }
    }
}

extension Refusal {
    package static func decidesFromBelow(_ organisation: Organisation.ID) -> Refusal {
        Refusal(.forbidden, "results.from-below", [organisation.text])
    }
}
