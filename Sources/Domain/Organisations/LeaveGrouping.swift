/// Takes an organisation out of a grouping; the one that leads it stays until it is closed.
package struct LeaveGrouping: Command {
    package static let name = "organisations.leave-grouping"

    package let grouping: Grouping.ID
    package let organisation: Organisation.ID
    package let on: Day

    package init(grouping: Grouping.ID, organisation: Organisation.ID, on: Day) {
        self.grouping = grouping
        self.organisation = organisation
        self.on = on
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        if try signer.holds([.office], over: facts.require(facts.require(grouping).lead), in: facts) { return }
        try signer.requires([.office], over: facts.require(organisation), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let known = try facts.require(grouping)
        guard known.lead != organisation || known.closedOn != nil else { throw Refusal.leadsAGrouping(organisation, grouping) }
        guard let member = try facts.membership(of: organisation, in: grouping) else {
            throw Refusal.notAMember(organisation, grouping)
        }
        guard on >= member.joinedOn else { throw Refusal.beforeTheGrouping(grouping, member.joinedOn) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        guard var member = try ledger.membership(of: organisation, in: grouping) else {
            throw Fault("\(organisation) is not in \(grouping)")
        }
        member.leftOn = on
        try ledger.save(member)
    }
}

extension Refusal {
    package static func notAMember(_ organisation: Organisation.ID, _ grouping: Grouping.ID) -> Refusal {
        Refusal(.conflict, "organisations.not-a-member", [organisation.text, grouping.text])
    }
}
