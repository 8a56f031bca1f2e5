/// Gives a person a role over an organisation and all below it, for one cycle or for all.
///
/// Who may, and what nobody may hold together: ``Separation``. A role of an administrator is given over the whole realm and for
/// all cycles. Nobody gives a role to themself.
package struct GrantRole: Command {
    package static let name = "organisations.grant-role"
    package static let version = 2

    package let person: Person.ID
    package let role: Role
    package let organisation: Organisation.ID
    /// The only cycle it is for; nil: all.
    package let cycle: Cycle.ID?

    package init(person: Person.ID, role: Role, organisation: Organisation.ID, cycle: Cycle.ID? = nil) {
        self.person = person
        self.role = role
        self.organisation = organisation
        self.cycle = cycle
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresGiving(role, over: facts.require(organisation), in: facts)
        guard signer.person != person else { throw Refusal.ownRole }
    }

    package func validate(in facts: some Facts) throws {
        _ = try facts.require(person)
        try facts.require(organisation).requireOpen()
        if let cycle { _ = try facts.require(cycle) }
        let id = Grant.id(person: person, role: role, organisation: organisation, cycle: cycle)
        if let grant = try facts.find(id), grant.state == .given { throw Refusal.roleAlreadyGiven(grant.id) }
        if Role.administrators.contains(role) {
            guard try organisation == facts.root().id, cycle == nil else { throw Refusal.administratorOfAll(role) }
        }
        try Separation.check(role, for: person, in: facts)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(Grant(person: person, role: role, over: ledger.require(organisation), during: cycle))
    }
}

extension Refusal {
    package static let ownRole = Refusal(.forbidden, "organisations.own-role")

    package static func roleAlreadyGiven(_ grant: Grant.ID) -> Refusal {
        Refusal(.conflict, "organisations.role-given", [grant.text])
    }

    package static func administratorOfAll(_ role: Role) -> Refusal {
        Refusal(.invalid, "organisations.administrator-of-all", [role.rawValue])
    }
}
