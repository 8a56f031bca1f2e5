/// Opens an account for a person, who begins with a printed code that counts once and until a moment.
///
/// The code is made beside the journal, which knows only that there is one.
package struct InvitePerson: Command {
    package static let name = "organisations.invite-person"

    package let person: Person.ID
    /// Until when the code counts.
    package let until: Instant

    package init(person: Person.ID, until: Instant) {
        self.person = person
        self.until = until
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresPowerOverAccounts(in: facts)
    }

    package func validate(in facts: some Facts) throws {
        _ = try facts.require(person)
        guard try !facts.exists(Account.id(of: person)) else { throw Refusal.accountExists(person) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(Account(of: person, invitedUntil: until, at: stamp.instant))
    }
}
