/// Takes back a role for all cycles: the first shape of ``WithdrawRole``, from before grants could be for one cycle.
///
/// It is there to carry out old entries; what is newly submitted is weighed under the rules of today.
package struct WithdrawRole1: Command {
    package static let name = "organisations.withdraw-role"

    package let person: Person.ID
    package let role: Role
    package let organisation: Organisation.ID

    package init(person: Person.ID, role: Role, organisation: Organisation.ID) {
        self.person = person
        self.role = role
        self.organisation = organisation
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try today.authorize(signer, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try today.validate(in: facts)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var grant = try ledger.require(Grant.id(person: person, role: role, organisation: organisation))
        grant.state = .withdrawn
        try ledger.save(grant)
    }

    private var today: WithdrawRole { WithdrawRole(person: person, role: role, organisation: organisation) }
}
