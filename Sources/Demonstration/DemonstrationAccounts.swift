package import Domain
package import Storage

/// The accounts of the demonstration: everybody in it can sign in, each with a password of their own.
///
/// Passwords are thrown when the books are made, by the system's chance and not by the seed, and are kept nowhere but on the
/// cards. Everybody begins as people do: with an invitation, the first one given by the office to the security administrator,
/// the others by that administrator.
package struct DemonstrationAccounts: Sendable {
    /// What somebody needs to sign in as one of the roles.
    package struct Card: Equatable, Sendable {
        package let person: Person.ID
        package let name: String
        package let role: Role
        /// Over which organisation the role is held.
        package let organisation: String
        package let password: String
    }

    private struct Member: Sendable {
        let person: Person.ID
        let name: String
        let role: Role
        /// The code of the organisation the role is held over; nil: the root.
        let over: String?
    }

    /// Letters and digits that cannot be taken for one another.
    private static let alphabet = Array("23456789abcdefghjkmnpqrstuvwxyz")
    private static let address = "127.0.0.1"
    /// As many as the door of passwords takes at once.
    private static let atOnce = 2

    private let desk: AccountDesk
    private let registrar: Registrar

    package init(desk: AccountDesk, registrar: Registrar) {
        self.desk = desk
        self.registrar = registrar
    }

    /// Opens an account for everybody, in books a ``DemonstrationYear`` was run in.
    ///
    /// - Returns: the cards, the security administrator's first.
    /// - Throws: `Fault` where a password of ours is not taken.
    package func open() async throws -> [Card] {
        let names = try BranchNames.read()
        let root = try ReportedFacts.read().city.name
        let members = try Self.members(of: names)
        guard let first = members.first else { return [] }
        let office = Signer(Person.ID(names.office.id))
        let security = Signer(first.person)
        var cards = [try await card(of: first, root: root, by: office)]
        for start in stride(from: 1, to: members.count, by: Self.atOnce) {
            cards += try await withThrowingTaskGroup(of: (Int, Card).self) { group in
                for index in start..<min(start + Self.atOnce, members.count) {
                    group.addTask { (index, try await card(of: members[index], root: root, by: security)) }
                }
                return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
            }
        }
        return cards
    }

    /// Everybody, the security administrator first: that account opens the others.
    private static func members(of names: BranchNames) throws -> [Member] {
        let administrators = names.administrators
        let leading: [(BranchNames.Named, Role)] = [
            (administrators.security, .securityAdministrator), (administrators.system, .systemAdministrator),
            (administrators.audit, .auditAdministrator), (names.office, .office),
        ]
        return try leading.map { Member(person: Person.ID($0.id), name: $0.name, role: $1, over: nil) }
            + names.people.map { member in
                guard let role = Role(rawValue: member.role) else { throw Fault("\(member.role) is no role") }
                return Member(person: Person.ID(member.id), name: member.name, role: role, over: member.over)
            }
    }

    private func card(of member: Member, root: String, by signer: Signer) async throws -> Card {
        var organisation = root
        if let over = member.over {
            let tree = try await registrar.ask(OrganisationTree(below: Organisation.ID(over)), by: signer)
            organisation = tree.path.last?.name ?? over
        }
        let password = password()
        let invitation = try await desk.invitations.issue(to: member.person, by: signer)
        let outcome = try await desk.invitations.accept(code: invitation.code, password: password, address: Self.address)
        guard outcome == .accepted(member.person) else { throw Fault("no account for \(member.person): \(outcome)") }
        return Card(
            person: member.person,
            name: member.name,
            role: member.role,
            organisation: organisation,
            password: password
        )
    }

    /// Four groups of four, about 79 bits, such as the policy of the realm takes.
    private func password() -> String {
        var generator = SystemRandomNumberGenerator()
        while true {
            let letters = (0..<16).map { _ in Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &generator)] }
            let groups = stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<$0 + 4]) }
            let password = groups.joined(separator: "-")
            if desk.policy.faults(of: password, context: []).isEmpty { return password }
        }
    }
}
