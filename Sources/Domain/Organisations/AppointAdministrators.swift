/// Appoints the first three administrators, each a person of their own: the second step of setting up a realm.
///
/// The office does it, once; from then on only the security administrator gives the roles of administrators. What the three may
/// and may never do together: ``Separation``.
package struct AppointAdministrators: Command {
    package static let name = "organisations.appoint-administrators"

    /// Runs backups and settings.
    package let system: Person.ID
    /// Gives roles and accounts.
    package let security: Person.ID
    /// Reads the logs.
    package let audit: Person.ID

    package init(system: Person.ID, security: Person.ID, audit: Person.ID) {
        self.system = system
        self.security = security
        self.audit = audit
    }

    private var appointments: [(person: Person.ID, role: Role)] {
        [(system, .systemAdministrator), (security, .securityAdministrator), (audit, .auditAdministrator)]
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), in: facts)
        guard !appointments.contains(where: { $0.person == signer.person }) else { throw Refusal.ownRole }
    }

    package func validate(in facts: some Facts) throws {
        guard try facts.grantsOverRoot(.securityAdministrator).isEmpty else { throw Refusal.administratorsAppointed }
        var seen: Set<Person.ID> = []
        for (person, role) in appointments {
            _ = try facts.require(person)
            guard seen.insert(person).inserted else { throw Refusal.administratorsAreKeptApart(person) }
            try Separation.check(role, for: person, in: facts)
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let root = try ledger.root()
        for (person, role) in appointments { try ledger.save(Grant(person: person, role: role, over: root)) }
    }
}

extension Refusal {
    package static let administratorsAppointed = Refusal(.conflict, "organisations.administrators-appointed")
}
