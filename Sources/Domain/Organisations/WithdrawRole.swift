/// Takes a role back.
///
/// Who may give a role may take it back. The last grant of the office over the root stays, for without it no year could be run;
/// so does the last one of the security administrator, for without it nobody could give a role of an administrator again.
package struct WithdrawRole: Command {
    package static let name = "organisations.withdraw-role"
    package static let version = 2

    package let person: Person.ID
    package let role: Role
    package let organisation: Organisation.ID
    /// The cycle the role was given for; nil: it was given for all.
    package let cycle: Cycle.ID?

    package init(person: Person.ID, role: Role, organisation: Organisation.ID, cycle: Cycle.ID? = nil) {
        self.person = person
        self.role = role
        self.organisation = organisation
        self.cycle = cycle
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresGiving(role, over: facts.require(organisation), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let grant = try facts.require(Grant.id(person: person, role: role, organisation: organisation, cycle: cycle))
        guard grant.state == .given else { throw Refusal.roleAlreadyWithdrawn(grant.id) }
        guard try organisation == facts.root().id, cycle == nil else { return }
        guard role == .office || role == .securityAdministrator else { return }
        guard try facts.grantsOverRoot(role).count(where: { $0.cycle == nil }) > 1 else {
            throw role == .office ? Refusal.lastOffice : Refusal.lastSecurityAdministrator
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var grant = try ledger.require(Grant.id(person: person, role: role, organisation: organisation, cycle: cycle))
        grant.state = .withdrawn
        try ledger.save(grant)
    }
}

extension Refusal {
    package static func roleAlreadyWithdrawn(_ grant: Grant.ID) -> Refusal {
        Refusal(.conflict, "organisations.role-withdrawn", [grant.text])
    }

    package static let lastOffice = Refusal(.conflict, "organisations.last-office")
    package static let lastSecurityAdministrator = Refusal(.conflict, "organisations.last-security-administrator")
}
