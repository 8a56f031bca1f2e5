/// Gives a role for all cycles: the first shape of ``GrantRole``, from before grants could be for one cycle.
///
/// It is there to carry out old entries; what is newly submitted is weighed under the rules of today.
package struct GrantRole1: Command {
    package static let name = "organisations.grant-role"

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
        try ledger.save(Grant(person: person, role: role, over: ledger.require(organisation)))
    }

    private var today: GrantRole { GrantRole(person: person, role: role, organisation: organisation) }
}
