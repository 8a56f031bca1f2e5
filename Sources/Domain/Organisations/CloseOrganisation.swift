/// Closes an organisation that has nothing open below it.
package struct CloseOrganisation: Command {
    package static let name = "organisations.close"

    package let organisation: Organisation.ID
    package let on: Day
    package let reason: String

    package init(organisation: Organisation.ID, on: Day, reason: String) {
        self.organisation = organisation
        self.on = on
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.require(organisation), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(reason, "reason")
        try facts.requireCanEnd(facts.require(organisation))
        let below = try facts.openChildren(of: organisation).count
        guard below == 0 else { throw Refusal.hasOpenChildren(organisation, below) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.close(ledger.require(organisation), on: on, at: stamp)
        try ledger.save(OrganisationChange(of: organisation, .closed, on: on, reason: reason, at: stamp))
    }
}
