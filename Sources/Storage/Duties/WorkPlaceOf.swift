package import Domain

/// The organisation whose working papers are looked at, and the cycle they belong to.
package struct WorkPlaceOf: Query {
    package struct Answer: Equatable, Sendable {
        package let cycle: Cycle
        package let organisation: Organisation
        /// The duties of the pinned rulebooks by id, with what each is called by language.
        package let duties: [String: [String: String]]
    }

    package let cycle: Cycle.ID
    package let organisation: Organisation.ID

    package init(cycle: Cycle.ID, organisation: Organisation.ID) {
        self.cycle = cycle
        self.organisation = organisation
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try WorkViewers.require(signer, over: organisation, during: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let organisation = try ledger.require(organisation)
        return Answer(
            cycle: try ledger.require(cycle),
            organisation: organisation,
            duties: try ledger.pinnedDuties(for: organisation, in: cycle)
        )
    }
}
