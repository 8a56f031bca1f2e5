/// Founds a grouping with its first members; the organisation that leads it is one of them.
package struct FoundGrouping: Command {
    package static let name = "organisations.found-grouping"

    package let grouping: Grouping.ID
    package let title: String
    package let lead: Organisation.ID
    /// The members beside the one that leads.
    package let members: [Organisation.ID]
    package let on: Day

    package init(grouping: Grouping.ID, title: String, lead: Organisation.ID, members: [Organisation.ID], on: Day) {
        self.grouping = grouping
        self.title = title
        self.lead = lead
        self.members = members
        self.on = on
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        for organisation in [lead] + members {
            try signer.requires([.office], over: facts.require(organisation), in: facts)
        }
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(name: grouping.text, "grouping")
        try Wording.check(title, "title", most: 200)
        guard try !facts.exists(grouping) else { throw Refusal.groupingExists(grouping) }
        var seen: Set<Organisation.ID> = []
        for organisation in [lead] + members {
            guard seen.insert(organisation).inserted else { throw Refusal.repeated("members", organisation.text) }
            try facts.require(organisation).requireOpen()
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(Grouping(id: grouping, name: title, lead: lead, foundedOn: on))
        for organisation in [lead] + members {
            try ledger.save(
                GroupingMember(grouping: grouping, organisation: organisation, joinedOn: on, in: stamp.sequence)
            )
        }
    }
}
