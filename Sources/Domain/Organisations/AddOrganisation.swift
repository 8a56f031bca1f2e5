/// Adds one organisation to the tree.
package struct AddOrganisation: Command {
    package static let name = "organisations.add"

    package let code: Organisation.ID
    package let title: String
    package let kind: Kind.ID
    package let parent: Organisation.ID
    package let on: Day

    package init(code: Organisation.ID, title: String, kind: Kind.ID, parent: Organisation.ID, on: Day) {
        self.code = code
        self.title = title
        self.kind = kind
        self.parent = parent
        self.on = on
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.require(parent), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(code: code.text)
        try Wording.check(title, "title", most: 200)
        guard try !facts.exists(code) else { throw Refusal.organisationExists(code) }
        _ = try facts.require(kind)
        try facts.require(parent).requireOpen()
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let added = try ledger.add(code, title, kind: kind, below: ledger.require(parent), .reported)
        try ledger.save(OrganisationChange(of: code, .added, on: on, after: added.path, reason: nil, at: stamp))
    }
}
