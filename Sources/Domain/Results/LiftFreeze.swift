/// Throws frozen results away, with the reason, so that what they come from can be put right; only before they are published.
///
/// Grades that were decided on them are thrown away as well, and decided again: they were decided on other numbers.
package struct LiftFreeze: Command {
    package static let name = "results.lift-freeze"

    package let cycle: Cycle.ID
    package let reason: String

    package init(cycle: Cycle.ID, reason: String) {
        self.cycle = cycle
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try facts.require(cycle).requires([.reviewing, .deciding])
        try Wording.check(reason, "reason")
        guard try !facts.exists(Publication.id(cycle: cycle)) else { throw Refusal.resultsPublished(cycle) }
        _ = try facts.require(ResultsFreeze.id(cycle: cycle))
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        for scorecard in try ledger.list(Match<Scorecard>("cycle", .id(cycle))) {
            try ledger.remove(scorecard.id)
        }
        for decision in try ledger.list(Match<Decision>("cycle", .id(cycle))) {
            try ledger.remove(decision.id)
        }
        try ledger.remove(ResultsFreeze.id(cycle: cycle))
    }
}
