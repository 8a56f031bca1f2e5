/// Shuts an account out: its sessions end at once, and nobody signs in with it until it is enabled again.
///
/// Nobody disables their own account, and the last security administrator who can sign in stays.
package struct DisableAccount: Command {
    package static let name = "organisations.disable-account"

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
        try facts.require(Account.id(of: person)).requireState([.invited, .active])
        guard try facts.grantsOverRoot(.securityAdministrator).contains(where: { $0.person == person }) else { return }
        guard try facts.hasActiveSecurityAdministrator(without: person) else { throw Refusal.lastSecurityAdministrator }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var account = try ledger.require(Account.id(of: person))
        account.state = .disabled
        account.sessions += 1
        account.reason = reason
        try ledger.save(account)
    }
}
