/// Takes an activity back that should not have been written down: it stays in the books with the reason and counts no more.
package struct WithdrawActivity: Command {
    package static let name = "duties.withdraw-activity"

    package let activity: Activity.ID
    package let reason: String

    package init(activity: Activity.ID, reason: String) {
        self.activity = activity
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let activity = try facts.require(activity)
        let organisation = try facts.require(activity.organisation)
        try signer.requires([.office, .secretary, .clerk], over: organisation, during: activity.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let activity = try facts.require(activity)
        try facts.require(activity.cycle).requires([.recording, .auditing, .reviewing])
        try facts.requireUnfrozen(activity.cycle)
        try Wording.check(reason, "reason")
        guard activity.state == .logged else { throw Refusal.activityWithdrawn(activity.name) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var activity = try ledger.require(activity)
        activity.state = .withdrawn
        activity.reason = reason
        try ledger.save(activity)
    }
}

extension Refusal {
    package static func activityWithdrawn(_ name: String) -> Refusal {
        Refusal(.conflict, "duties.activity-withdrawn", [name])
    }
}
