/// Takes a problem up: what is to be done, who answers for it, and by when.
///
/// The people of the organisation claim it; a problem that was sent back is not claimed again but submitted again.
package struct ClaimProblem: Command {
    package static let name = "problems.claim"

    package let problem: Problem.ID
    package let measures: String
    /// Who answers for it, by name or post.
    package let responsible: String
    package let due: Day

    package init(problem: Problem.ID, measures: String, responsible: String, due: Day) {
        self.problem = problem
        self.measures = measures
        self.responsible = responsible
        self.due = due
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let problem = try facts.require(problem)
        try signer.requires([.secretary, .clerk], over: facts.require(problem.organisation), during: problem.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let problem = try facts.require(problem)
        guard problem.state == .found else { throw Refusal.problemNot(.found, problem) }
        try Wording.check(measures, "measures")
        try Wording.check(responsible, "responsible", most: 200)
        guard try due >= facts.require(problem.cycle).opens else { throw Refusal.dueBeforeTheCycle(due) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var problem = try ledger.require(problem)
        problem.state = .claimed
        problem.measures = measures
        problem.responsible = responsible
        problem.due = due
        problem.claimedBy = stamp.actor
        problem.claimedAt = stamp.instant
        try ledger.save(problem)
    }
}

extension Refusal {
    package static func dueBeforeTheCycle(_ due: Day) -> Refusal {
        Refusal(.invalid, "problems.due-before-cycle", [due.text])
    }
}
