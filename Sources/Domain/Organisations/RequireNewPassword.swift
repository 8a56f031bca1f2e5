/// Asks the owner of an account for a new password at the next sign-in.
///
/// The password they have lets them in that far and no farther; the sessions that are open end.
package struct RequireNewPassword: Command {
    package static let name = "organisations.require-new-password"

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
        account.passwords += 1
        account.sessions += 1
        account.reason = reason
        try ledger.save(account)
    }
}
