package import Domain

/// Who may read what organisations have logged and how they stand with their duties.
package enum DutyReading {
    /// Over the organisation, by a grant on it or above it.
    package static let roles: Set<Role> = [.office, .secretary, .clerk, .reviewer, .auditor, .leader, .observer]
    /// Those who may write it down.
    package static let writers: Set<Role> = [.office, .secretary, .clerk]
}

extension Signer {
    /// Throws the refusal that this signer may not read the duties of an organisation.
    package func requiresDutyReading(of organisation: Organisation.ID, in cycle: Cycle.ID, _ facts: some Facts) throws {
        _ = try facts.require(cycle)
        try requires(DutyReading.roles, over: facts.require(organisation), during: cycle, in: facts)
    }

    /// Throws the refusal that there is no such activity, for whoever may not see it as well.
    func requiresReading(of activity: Activity.ID, in facts: some Facts) throws {
        let known = try facts.require(activity)
        let organisation = try facts.require(known.organisation)
        guard try holds(DutyReading.roles, over: organisation, during: known.cycle, in: facts) else {
            throw Refusal.noSuch(Activity.shape.table, activity.text)
        }
    }
}
