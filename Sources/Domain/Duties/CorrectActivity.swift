/// Lets an activity say something else, with the reason; what it said before is kept.
///
/// Its name, organisation and origin stay: what belongs elsewhere is withdrawn and logged there.
package struct CorrectActivity: Command {
    package static let name = "duties.correct-activity"

    package let activity: Activity.ID
    package let content: ActivityContent
    package let reason: String

    package init(activity: Activity.ID, content: ActivityContent, reason: String) {
        self.activity = activity
        self.content = content
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let activity = try facts.require(activity)
        let organisation = try facts.require(activity.organisation)
        try signer.requires([.office, .secretary, .clerk], over: organisation, during: activity.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let activity = try facts.require(activity)
        let cycle = try facts.require(activity.cycle)
        try cycle.requires([.recording, .auditing, .reviewing])
        try facts.requireUnfrozen(cycle.id)
        try Wording.check(reason, "reason")
        guard activity.state == .logged else { throw Refusal.activityWithdrawn(activity.name) }
        try ActivityCheck(name: activity.name, content: content, cycle: cycle).check(in: facts)
        guard try content.settled() != activity.content else { throw Refusal.sameContent(activity.name) }
        if let follows = content.details.follows {
            let id = Activity.id(cycle: activity.cycle, organisation: activity.organisation, name: follows)
            guard try id != activity.id && facts.exists(id) else { throw Refusal.followsNothing(activity.name, follows) }
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var activity = try ledger.require(activity)
        try ledger.save(ActivityCorrection(of: activity, reason: reason, at: stamp))
        activity.content = try content.settled()
        activity.recordedIn = stamp.sequence
        try ledger.save(activity)
    }
}

extension Refusal {
    package static func sameContent(_ name: String) -> Refusal {
        Refusal(.conflict, "duties.same-content", [name])
    }
}
