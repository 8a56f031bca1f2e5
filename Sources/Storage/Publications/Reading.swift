package import Domain

/// Who may read what is not published yet.
package enum Reading {
    /// Over the whole realm.
    package static let roles: Set<Role> = [.office, .leader, .observer, .auditAdministrator]
}

extension Signer {
    /// Throws the refusal that this signer may not read the results of a cycle: once they are published, everybody may.
    package func requiresReading(of cycle: Cycle.ID, in facts: some Facts) throws {
        _ = try facts.require(cycle)
        if try facts.exists(Publication.id(cycle: cycle)) { return }
        try requires(Reading.roles, over: facts.root(), during: cycle, in: facts)
    }
}
