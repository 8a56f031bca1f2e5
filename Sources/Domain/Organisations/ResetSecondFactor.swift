/// Makes the second factor of an account count no more, with its recovery codes: because the device was lost.
///
/// The owner sets up another one after signing in with the password; the sessions that are open end.
package struct ResetSecondFactor: Command {
    package static let name = "organisations.reset-second-factor"

    package let person: Person.ID
    package let reason: String

    package init(person: Person.ID, reason: String) {
        self.person = person
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresPowerOverAccounts(in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(reason, "reason")
        try facts.require(Account.id(of: person)).requireState([.active])
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var account = try ledger.require(Account.id(of: person))
        account.factors += 1
        account.sessions += 1
        account.reason = reason
        try ledger.save(account)
    }
}
