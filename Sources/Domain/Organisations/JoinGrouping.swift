/// Takes an organisation into a grouping.
package struct JoinGrouping: Command {
    package static let name = "organisations.join-grouping"

    package let grouping: Grouping.ID
    package let organisation: Organisation.ID
    package let on: Day

    package init(grouping: Grouping.ID, organisation: Organisation.ID, on: Day) {
        self.grouping = grouping
        self.organisation = organisation
        self.on = on
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.require(facts.require(grouping).lead), in: facts)
        try signer.requires([.office], over: facts.require(organisation), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let known = try facts.require(grouping)
        try known.requireOpen()
        try facts.require(organisation).requireOpen()
        guard on >= known.foundedOn else { throw Refusal.beforeTheGrouping(grouping, known.foundedOn) }
        guard try facts.membership(of: organisation, in: grouping) == nil else {
            throw Refusal.alreadyAMember(organisation, grouping)
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(GroupingMember(grouping: grouping, organisation: organisation, joinedOn: on, in: stamp.sequence))
    }
}

extension Refusal {
    package static func beforeTheGrouping(_ grouping: Grouping.ID, _ day: Day) -> Refusal {
        Refusal(.invalid, "organisations.before-the-grouping", [grouping.text, day.text])
    }

    package static func alreadyAMember(_ organisation: Organisation.ID, _ grouping: Grouping.ID) -> Refusal {
        Refusal(.conflict, "organisations.already-a-member", [organisation.text, grouping.text])
    }
}
