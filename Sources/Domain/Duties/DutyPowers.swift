/// Who keeps the working papers of an organisation, and who looks at them from the level above.
enum DutyPowers {
    /// Those who act for the organisation itself.
    static let keepers: Set<Role> = [.secretary, .clerk]
    /// Those who approve, sign or return from the level above.
    static let superiors: Set<Role> = [.office, .reviewer, .secretary, .leader]
    /// Those who look in on the work where it is done.
    static let patrols: Set<Role> = [.office, .reviewer, .auditor, .leader, .observer]
}

extension Signer {
    /// Throws the refusal that none of these roles is held over an organisation above this one.
    ///
    /// The root has none above it: there a role over the root itself is enough.
    func requiresAbove(
        _ organisation: Organisation,
        as roles: Set<Role> = DutyPowers.superiors,
        during cycle: Cycle.ID,
        in facts: some Facts
    ) throws {
        guard try reach(roles, during: cycle, in: facts).coversFromAbove(organisation) else {
            throw Refusal(.forbidden, "duties.not-from-above", [organisation.id.text])
        }
    }

    /// Throws the refusal that this signer would judge what they handed in themselves.
    func requiresAnother(than person: Person.ID?) throws {
        guard self.person != person else { throw Refusal.judgesOwnWork }
    }
}

extension Cycle {
    /// Throws the refusal that the year is over and nothing in it changes any more.
    func requiresOpen() throws {
        try requires(Set(Phase.allCases).subtracting([.closed]))
    }
}

extension Refusal {
    package static let judgesOwnWork = Refusal(.forbidden, "duties.own-work")
}
