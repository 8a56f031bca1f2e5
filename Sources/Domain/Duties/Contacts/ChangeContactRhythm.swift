/// Sets how often a contact point is to be visited, with the reason; what was asked before stays readable.
package struct ChangeContactRhythm: Command {
    package static let name = "duties.change-contact-rhythm"

    package let contact: ContactPoint.ID
    /// How many visits the year asks for; nil: none are set.
    package let least: Int?
    /// The longest time between two visits, in days; nil: none is set.
    package let longestGap: Int?
    package let reason: String

    package init(contact: ContactPoint.ID, least: Int?, longestGap: Int?, reason: String) {
        self.contact = contact
        self.least = least
        self.longestGap = longestGap
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let contact = try facts.require(contact)
        let roles = DutyPowers.keepers.union([.office])
        try signer.requires(roles, over: facts.require(contact.organisation), during: contact.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let contact = try facts.require(contact)
        try facts.require(contact.cycle).requiresOpen()
        guard contact.state == .linked else { throw Refusal.contactEnded(contact.id) }
        guard (1...366).contains(least ?? 1), (1...366).contains(longestGap ?? 1) else { throw Refusal.contactRhythm }
        try Wording.check(reason, "reason")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var contact = try ledger.require(contact)
        let before = contact.rhythm
        contact.least = least
        contact.longestGap = longestGap
        try ledger.save(contact)
        try ledger.save(
            WorkStep(
                .changed,
                on: .contactPoint,
                contact.id.text,
                note: reason,
                before: before,
                after: contact.rhythm,
                at: stamp
            )
        )
    }
}

extension ContactPoint {
    /// What is asked of it, for its history: visits and days, a dash for what is not set.
    fileprivate var rhythm: String {
        "\(least.map(String.init) ?? "-")/\(longestGap.map(String.init) ?? "-")"
    }
}

extension Refusal {
    package static func contactEnded(_ contact: ContactPoint.ID) -> Refusal {
        Refusal(.conflict, "duties.contact-ended", [contact.text])
    }
}
