/// Lets a disabled account in again: as active where it had been, as invited where its code was never used.
///
/// Sessions that ended with it stay ended.
package struct EnableAccount: Command {
    package static let name = "organisations.enable-account"

    package let person: Person.ID
    package let reason: String

    package init(person: Person.ID, reason: String) {
        self.person = person
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresPowerOverAccounts(in: facts)
        guard signer.person != person else { throw Refusal.ownAccount }
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(reason, "reason")
        try facts.require(Account.id(of: person)).requireState([.disabled])
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var account = try ledger.require(Account.id(of: person))
        account.state = account.activatedAt == nil ? .invited : .active
        account.reason = reason
        try ledger.save(account)
    }
}
