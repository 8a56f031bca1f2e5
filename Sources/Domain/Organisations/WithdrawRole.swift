/// Takes a role back.
///
/// The last grant of the office over the root stays: without it nobody could ever give a role again.
package struct WithdrawRole: Command {
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
        try signer.requires([.office], over: facts.require(organisation), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let grant = try facts.require(Grant.id(person: person, role: role, organisation: organisation))
        guard grant.state == .given else { throw Refusal.roleAlreadyWithdrawn(grant.id) }
        guard try role == .office && organisation == facts.root().id else { return }
        let match = Match<Grant>("organisation", .id(organisation)).and("role", .text(role.rawValue))
        guard try facts.count(match.and("state", .text(Grant.State.given.rawValue))) > 1 else { throw Refusal.lastOffice }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var grant = try ledger.require(Grant.id(person: person, role: role, organisation: organisation))
        grant.state = .withdrawn
        try ledger.save(grant)
    }
}

extension Refusal {
    package static func roleAlreadyWithdrawn(_ grant: Grant.ID) -> Refusal {
        Refusal(.conflict, "organisations.role-withdrawn", [grant.text])
    }

    package static let lastOffice = Refusal(.conflict, "organisations.last-office")
}
