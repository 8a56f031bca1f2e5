/// Sends a rectification back that is not good enough, with the reason.
///
/// Never by the person who submitted it.
package struct ReturnRectification: Command {
    package static let name = "problems.return-rectification"

    package let problem: Problem.ID
    package let reason: String

    package init(problem: Problem.ID, reason: String) {
        self.problem = problem
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let problem = try facts.require(problem)
        try signer.requires(Problem.overseers, over: facts.require(problem.organisation), during: problem.cycle, in: facts)
        guard problem.submittedBy != signer.person else { throw Refusal.judgesOwnSubmission }
    }

    package func validate(in facts: some Facts) throws {
        let problem = try facts.require(problem)
        guard problem.state == .submitted else { throw Refusal.problemNot(.submitted, problem) }
        try Wording.check(reason, "reason")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var problem = try ledger.require(problem)
        problem.state = .returned
        problem.returnReason = reason
        problem.returnedBy = stamp.actor
        problem.returnedAt = stamp.instant
        try ledger.save(problem)
    }
}
