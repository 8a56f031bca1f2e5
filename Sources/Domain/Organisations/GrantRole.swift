/// Gives a person a role over an organisation and all below it.
///
/// The three administrators are kept apart: nobody holds two of those roles.
package struct GrantRole: Command {
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
        try signer.requires([.office], over: facts.require(organisation), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        _ = try facts.require(person)
        if let grant = try facts.find(Grant.id(person: person, role: role, organisation: organisation)), grant.state == .given {
            throw Refusal.roleAlreadyGiven(grant.id)
        }
        guard Role.administrators.contains(role) else { return }
        let held = try facts.list(Match<Grant>("person", .id(person)).and("state", .text(Grant.State.given.rawValue)))
        if held.contains(where: { Role.administrators.contains($0.role) && $0.role != role }) {
            throw Refusal.administratorsAreKeptApart(person)
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(Grant(person: person, role: role, over: ledger.require(organisation)))
    }
}

extension Refusal {
    package static func roleAlreadyGiven(_ grant: Grant.ID) -> Refusal {
        Refusal(.conflict, "organisations.role-given", [grant.text])
    }

    package static func administratorsAreKeptApart(_ person: Person.ID) -> Refusal {
        Refusal(.conflict, "organisations.administrators-apart", [person.text])
    }
}
