/// Makes an account active: its owner has used the printed code and chosen a password.
package struct ActivateAccount: Command {
    package static let name = "organisations.activate-account"

    package let person: Person.ID

    package init(person: Person.ID) {
        self.person = person
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        guard signer.person == person else { throw Refusal.notYourAccount }
    }

    package func validate(in facts: some Facts) throws {
        try facts.require(Account.id(of: person)).requireState([.invited])
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var account = try ledger.require(Account.id(of: person))
        account.state = .active
        account.activatedAt = stamp.instant
        try ledger.save(account)
    }
}
