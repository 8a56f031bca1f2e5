/// Whoever puts their name to a command or a query.
package struct Signer: Hashable, Sendable {
    package let person: Person.ID

    package init(_ person: Person.ID) {
        self.person = person
    }

    /// Throws the refusal that this signer holds none of these roles over the organisation.
    ///
    /// A role is held over an organisation through a grant on it or on any organisation above it. A grant for one cycle counts
    /// only for what belongs to that cycle.
    ///
    /// - Parameter cycle: the cycle that is acted in; nil: none, so that only grants for all cycles count.
    package func requires(
        _ roles: Set<Role>,
        over organisation: Organisation,
        during cycle: Cycle.ID? = nil,
        in facts: some Facts
    ) throws {
        guard try holds(roles, over: organisation, during: cycle, in: facts) else {
            throw Refusal(.forbidden, "forbidden.role", [organisation.id.text])
        }
    }

    /// Whether one of these roles is held over the organisation.
    package func holds(
        _ roles: Set<Role>,
        over organisation: Organisation,
        during cycle: Cycle.ID? = nil,
        in facts: some Facts
    ) throws -> Bool {
        try facts.list(Match<Grant>("person", .id(person)).and("state", .text(Grant.State.given.rawValue)))
            .contains { roles.contains($0.role) && $0.counts(during: cycle) && organisation.isWithin($0.path) }
    }

    /// Throws the refusal that this signer holds none of these roles anywhere, in any cycle.
    package func requires(anywhere roles: Set<Role>, in facts: some Facts) throws {
        let grants = try facts.list(Match<Grant>("person", .id(person)).and("state", .text(Grant.State.given.rawValue)))
        guard grants.contains(where: { roles.contains($0.role) }) else {
            throw Refusal(.forbidden, "forbidden.anywhere", [])
        }
    }
}
