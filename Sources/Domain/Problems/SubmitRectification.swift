/// Says that a claimed problem has been put right, and how; it is not closed by that.
package struct SubmitRectification: Command {
    package static let name = "problems.submit-rectification"

    package let problem: Problem.ID
    package let note: String

    package init(problem: Problem.ID, note: String) {
        self.problem = problem
        self.note = note
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let problem = try facts.require(problem)
        try signer.requires([.secretary, .clerk], over: facts.require(problem.organisation), during: problem.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let problem = try facts.require(problem)
        guard problem.state == .claimed || problem.state == .returned else { throw Refusal.problemNot(.claimed, problem) }
        try Wording.check(note, "note")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var problem = try ledger.require(problem)
        problem.state = .submitted
        problem.submission = note
        problem.submittedBy = stamp.actor
        problem.submittedAt = stamp.instant
        try ledger.save(problem)
    }
}
