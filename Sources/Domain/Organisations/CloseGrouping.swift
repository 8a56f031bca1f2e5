/// Closes a grouping; its members leave it the same day.
package struct CloseGrouping: Command {
    package static let name = "organisations.close-grouping"

    package let grouping: Grouping.ID
    package let on: Day
    package let reason: String

    package init(grouping: Grouping.ID, on: Day, reason: String) {
        self.grouping = grouping
        self.on = on
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.require(facts.require(grouping).lead), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(reason, "reason")
        let known = try facts.require(grouping)
        try known.requireOpen()
        guard on >= known.foundedOn else { throw Refusal.beforeTheGrouping(grouping, known.foundedOn) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var known = try ledger.require(grouping)
        known.closedOn = on
        known.reason = reason
        try ledger.save(known)
        for var member in try ledger.list(Match<GroupingMember>("grouping", .id(grouping))) where member.leftOn == nil {
            member.leftOn = on
            try ledger.save(member)
        }
    }
}
