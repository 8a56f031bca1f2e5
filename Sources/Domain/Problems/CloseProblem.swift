/// Closes a problem that has been put right, with what was found when it was checked.
///
/// Closing is an overseer's act, never that of the person who submitted the rectification.
package struct CloseProblem: Command {
    package static let name = "problems.close"

    package let problem: Problem.ID
    package let note: String

    package init(problem: Problem.ID, note: String) {
        self.problem = problem
        self.note = note
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let problem = try facts.require(problem)
        try signer.requires(Problem.overseers, over: facts.require(problem.organisation), during: problem.cycle, in: facts)
        guard problem.submittedBy != signer.person else { throw Refusal.judgesOwnSubmission }
    }

    package func validate(in facts: some Facts) throws {
        let problem = try facts.require(problem)
        guard problem.state == .submitted else { throw Refusal.problemNot(.submitted, problem) }
        try Wording.check(note, "note")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var problem = try ledger.require(problem)
        problem.state = .closed
        problem.closingNote = note
        problem.closedBy = stamp.actor
        problem.closedAt = stamp.instant
        problem.closedIn = stamp.sequence
        try ledger.save(problem)
    }
}

extension Refusal {
    package static let judgesOwnSubmission = Refusal(.forbidden, "problems.own-submission")
}
