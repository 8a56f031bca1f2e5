/// Throws frozen results away, with the reason, so that what they come from can be put right; only before grades are decided.
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
        try facts.require(cycle).requires([.reviewing])
        try Wording.check(reason, "reason")
        _ = try facts.require(ResultsFreeze.id(cycle: cycle))
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        for scorecard in try ledger.list(Match<Scorecard>("cycle", .id(cycle))) {
            try ledger.remove(scorecard.id)
        }
        try ledger.remove(ResultsFreeze.id(cycle: cycle))
    }
}
