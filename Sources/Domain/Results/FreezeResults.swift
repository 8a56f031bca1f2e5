/// Computes the results of a cycle from everything recorded so far, for every organisation that is open and has a rulebook, and
/// fixes them: scores, places, proposed grades.
///
/// From then on nothing they come from changes, until the freeze is lifted. Problems are raised and closed all the same, for
/// life goes on: they count as they stood just before the entry of the freeze, in the results and in every explanation of them,
/// so that nothing done to them later moves a frozen number.
///
/// In the deciding phase only after the freeze was lifted there, for an organisation that came in late.
package struct FreezeResults: Command {
    package static let name = "results.freeze"

    package let cycle: Cycle.ID

    package init(cycle: Cycle.ID) {
        self.cycle = cycle
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let cycle = try facts.require(cycle)
        try cycle.requires([.reviewing, .deciding])
        try facts.requireUnfrozen(cycle.id)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var scorecards: [Scorecard] = []
        let pins = try ledger.scoringPins(of: cycle)
        for pin in pins {
            scorecards += try Scoring(pinned: ledger.pinned(pin), in: ledger).scorecards(entry: stamp.sequence, in: ledger)
        }
        try ledger.save(all: scorecards)
        try ledger.save(
            ResultsFreeze(
                cycle: cycle,
                rulebooks: Set(pins.map(\.rulebook)).sorted().map(\.text).joined(separator: " "),
                organisations: scorecards.count,
                digest: FrozenInputs.digest(of: scorecards),
                frozenAt: stamp.instant,
                recordedIn: stamp.sequence
            )
        )
    }
}
