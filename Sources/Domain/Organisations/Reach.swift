/// How far a signer's roles reach: asked once, for commands that name many organisations.
package struct Reach: Sendable {
    /// The paths of the organisations the roles were given over.
    package let paths: [String]

    package func covers(_ organisation: Organisation) -> Bool {
        paths.contains { organisation.isWithin($0) }
    }

    /// Whether one of the roles was given over an organisation above this one, or over the root, which has none above it.
    package func coversFromAbove(_ organisation: Organisation) -> Bool {
        paths.contains { organisation.isWithin($0) && (organisation.path != $0 || organisation.parent == nil) }
    }

    /// Throws the refusal that none of the roles is held over the organisation.
    package func requires(_ organisation: Organisation) throws {
        guard covers(organisation) else { throw Refusal(.forbidden, "forbidden.role", [organisation.id.text]) }
    }
}

extension Signer {
    /// Where this signer holds one of these roles, in what belongs to the cycle.
    package func reach(_ roles: Set<Role>, during cycle: Cycle.ID? = nil, in facts: some Facts) throws -> Reach {
        let grants = try facts.list(Match<Grant>("person", .id(person)).and("state", .text(Grant.State.given.rawValue)))
        return Reach(paths: grants.filter { roles.contains($0.role) && $0.counts(during: cycle) }.map(\.path))
    }
}
