/// Gives a person another printed code in place of any earlier one: because it ran out, or because a password was forgotten.
///
/// An account that is active stays so, and its second factor is still asked for.
package struct RenewInvitation: Command {
    package static let name = "organisations.renew-invitation"

    package let person: Person.ID
    /// Until when the new code counts.
    package let until: Instant

    package init(person: Person.ID, until: Instant) {
        self.person = person
        self.until = until
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresPowerOverAccounts(in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try facts.require(Account.id(of: person)).requireState([.invited, .active])
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var account = try ledger.require(Account.id(of: person))
        account.invitation += 1
        account.invitedUntil = until
        account.invitedAt = stamp.instant
        try ledger.save(account)
    }
}
