/// Publishes the results of a cycle, once every decision has been taken and no organisation was left out of the freeze.
package struct PublishResults: Command {
    package static let name = "publications.publish-results"

    package let cycle: Cycle.ID

    package init(cycle: Cycle.ID) {
        self.cycle = cycle
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let cycle = try facts.require(cycle)
        try cycle.requires([.deciding, .rectifying])
        guard try !facts.exists(Publication.id(cycle: cycle.id)) else { throw Refusal.resultsPublished(cycle.id) }
        if let block = try CycleGates(of: cycle, in: facts).unpublishable().first { throw block }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(
            Publication(
                cycle: cycle,
                publishedAt: stamp.instant,
                digest: PublishedDigest.of(cycle, in: ledger),
                recordedIn: stamp.sequence
            )
        )
    }
}

extension Refusal {
    package static func resultsPublished(_ cycle: Cycle.ID) -> Refusal {
        Refusal(.conflict, "publications.published", [cycle.text])
    }
}
