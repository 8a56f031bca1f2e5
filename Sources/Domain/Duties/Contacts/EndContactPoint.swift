/// Ends a contact point on a day, with the reason; visits until then still count.
package struct EndContactPoint: Command {
    package static let name = "duties.end-contact-point"

    package let contact: ContactPoint.ID
    package let on: Day
    package let reason: String

    package init(contact: ContactPoint.ID, on: Day, reason: String) {
        self.contact = contact
        self.on = on
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let contact = try facts.require(contact)
        let roles = DutyPowers.keepers.union([.office])
        try signer.requires(roles, over: facts.require(contact.organisation), during: contact.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let contact = try facts.require(contact)
        let cycle = try facts.require(contact.cycle)
        try cycle.requiresOpen()
        guard contact.state == .linked else { throw Refusal.contactEnded(contact.id) }
        guard (contact.since...max(contact.since, cycle.closes)).contains(on) else {
            throw Refusal.contactOutsideCycle(on, cycle)
        }
        try Wording.check(reason, "reason")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var contact = try ledger.require(contact)
        contact.state = .ended
        contact.endedOn = on
        try ledger.save(contact)
        try ledger.save(WorkStep(.ended, on: .contactPoint, contact.id.text, note: reason, after: on.text, at: stamp))
    }
}
