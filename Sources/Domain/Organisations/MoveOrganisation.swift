/// Puts an organisation, with everything below it, below another.
package struct MoveOrganisation: Command {
    package static let name = "organisations.move"

    package let organisation: Organisation.ID
    /// What it stands below from now on.
    package let parent: Organisation.ID
    package let on: Day
    package let reason: String

    package init(organisation: Organisation.ID, parent: Organisation.ID, on: Day, reason: String) {
        self.organisation = organisation
        self.parent = parent
        self.on = on
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.require(organisation), in: facts)
        try signer.requires([.office], over: facts.require(parent), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(reason, "reason")
        let (moved, above) = (try facts.require(organisation), try facts.require(parent))
        try moved.requireOpen()
        try above.requireOpen()
        guard moved.parent != nil else { throw Refusal.rootStays }
        guard !above.isWithin(moved.path) else { throw Refusal.circle([organisation, parent]) }
        guard moved.parent != parent else { throw Refusal.alreadyBelow(organisation, parent) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let (moved, above) = (try ledger.require(organisation), try ledger.require(parent))
        try ledger.move(moved, below: above)
        try ledger.save(
            OrganisationChange(
                of: organisation,
                .moved,
                on: on,
                before: moved.path,
                after: "\(above.path)\(organisation)/",
                reason: reason,
                at: stamp
            )
        )
    }
}

extension Refusal {
    package static func alreadyBelow(_ organisation: Organisation.ID, _ parent: Organisation.ID) -> Refusal {
        Refusal(.conflict, "organisations.already-below", [organisation.text, parent.text])
    }
}
