/// Calls an organisation otherwise; the realm is called after its root.
package struct RenameOrganisation: Command {
    package static let name = "organisations.rename"

    package let organisation: Organisation.ID
    package let title: String
    package let on: Day
    package let reason: String

    package init(organisation: Organisation.ID, title: String, on: Day, reason: String) {
        self.organisation = organisation
        self.title = title
        self.on = on
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.require(organisation), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(title, "title", most: 200)
        try Wording.check(reason, "reason")
        let known = try facts.require(organisation)
        try known.requireOpen()
        guard known.name != title else { throw Refusal.sameName(organisation) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var known = try ledger.require(organisation)
        let change = OrganisationChange(
            of: organisation,
            .renamed,
            on: on,
            before: known.name,
            after: title,
            reason: reason,
            at: stamp
        )
        known.name = title
        try ledger.save(known)
        try ledger.save(change)
        guard known.parent == nil else { return }
        var realm = try ledger.require(Realm.theOne)
        realm.name = title
        try ledger.save(realm)
    }
}

extension Refusal {
    package static func sameName(_ organisation: Organisation.ID) -> Refusal {
        Refusal(.conflict, "organisations.same-name", [organisation.text])
    }
}
