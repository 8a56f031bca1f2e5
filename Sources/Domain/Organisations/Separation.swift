/// 三员分设: the three administrators are kept apart from one another, and from everything that decides a result.
///
/// - The *security administrator* gives and withdraws every role, and opens, disables and renews accounts.
/// - The *audit administrator* reads the logs, and changes nothing.
/// - The *system administrator* runs backups and the settings of the program, and has no power over the books.
///
/// Nobody holds two of the three. None of them decides, scores, checks or counts, so none sees a ballot or moves a grade; and
/// none gives a role to themself. Source: GB/T 22239-2019, 8.1.4.2 (separation of the powers of administrators).
package enum Separation {
    /// Throws the refusal that a role cannot be given beside those already held.
    static func check(_ role: Role, for person: Person.ID, in facts: some Facts) throws {
        let held = try facts.list(Match<Grant>("person", .id(person)).and("state", .text(Grant.State.given.rawValue)))
        let others = held.map(\.role).filter { $0 != role }
        if Role.administrators.contains(role) {
            guard !others.contains(where: Role.administrators.contains) else {
                throw Refusal.administratorsAreKeptApart(person)
            }
            guard !others.contains(where: Role.deciding.contains) else { throw Refusal.administratorsDecideNothing(person) }
        }
        if Role.deciding.contains(role), others.contains(where: Role.administrators.contains) {
            throw Refusal.administratorsDecideNothing(person)
        }
    }
}

extension Role {
    /// The three that nobody may hold two of: whoever runs the machine, its accounts, and its trail.
    package static let administrators: Set<Role> = [.systemAdministrator, .securityAdministrator, .auditAdministrator]

    /// The roles through which a result comes about; no administrator holds one.
    package static let deciding: Set<Role> = [.office, .leader, .auditor, .reviewer, .teller]
}

extension Signer {
    /// Throws the refusal that this signer may neither give nor withdraw the role over the organisation.
    ///
    /// The security administrator gives every role; the office gives those that are none of an administrator's, where it is the
    /// office.
    func requiresGiving(_ role: Role, over organisation: Organisation, in facts: some Facts) throws {
        if Role.administrators.contains(role) {
            try requires([.securityAdministrator], over: facts.root(), in: facts)
        } else {
            try requires([.office, .securityAdministrator], over: organisation, in: facts)
        }
    }

    /// Throws the refusal that this signer has no power over accounts.
    ///
    /// It is the security administrator's. Until the first of them has an active account, it is that of the office over the
    /// realm, or nobody could ever sign in.
    package func requiresPowerOverAccounts(in facts: some Facts) throws {
        let root = try facts.root()
        if try holds([.securityAdministrator], over: root, in: facts) { return }
        guard try !facts.hasActiveSecurityAdministrator() else {
            throw Refusal(.forbidden, "forbidden.role", [root.id.text])
        }
        try requires([.office], over: root, in: facts)
    }
}

extension Facts {
    /// The grants of a role over the root that stand.
    func grantsOverRoot(_ role: Role) throws -> [Grant] {
        let match = try Match<Grant>("organisation", .id(root().id)).and("role", .text(role.rawValue))
        return try list(match.and("state", .text(Grant.State.given.rawValue)))
    }

    /// Whether a security administrator can sign in, other than one that is about to be shut out.
    func hasActiveSecurityAdministrator(without person: Person.ID? = nil) throws -> Bool {
        try grantsOverRoot(.securityAdministrator).contains { grant in
            guard grant.person != person else { return false }
            return try find(Account.id(of: grant.person))?.state == .active
        }
    }
}

extension Refusal {
    package static func administratorsAreKeptApart(_ person: Person.ID) -> Refusal {
        Refusal(.conflict, "organisations.administrators-apart", [person.text])
    }

    package static func administratorsDecideNothing(_ person: Person.ID) -> Refusal {
        Refusal(.conflict, "organisations.administrators-decide-nothing", [person.text])
    }
}
