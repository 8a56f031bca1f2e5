/// Opens work on one weakness across many organisations, led from one of them.
package struct OpenCampaign: Command {
    package static let name = "campaigns.open"

    package let campaign: Campaign.ID
    package let cycle: Cycle.ID
    package let title: String
    /// The organisation it is led from.
    package let place: Organisation.ID
    /// When it counts as done, in words.
    package let criterion: String?
    package let origin: Organisation.Origin

    package init(
        campaign: Campaign.ID,
        cycle: Cycle.ID,
        title: String,
        place: Organisation.ID,
        criterion: String? = nil,
        origin: Organisation.Origin = .reported
    ) {
        self.campaign = campaign
        self.cycle = cycle
        self.title = title
        self.place = place
        self.criterion = criterion
        self.origin = origin
    }

    package var recordsOf: [Organisation.ID] { [place] }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.require(place), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        guard try facts.require(cycle).phase != .closed else { throw Refusal.notWhile(.closed) }
        try Wording.check(name: campaign.text, "campaign")
        try Wording.check(title, "title", most: 200)
        try criterion.map { try Wording.check($0, "criterion") }
        guard try !facts.exists(campaign) else { throw Refusal.campaignExists(campaign) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(
            Campaign(
                id: campaign,
                cycle: cycle,
                name: title,
                place: place,
                criterion: criterion,
                origin: origin,
                openedAt: stamp.instant
            )
        )
    }
}

extension Refusal {
    package static func campaignExists(_ campaign: Campaign.ID) -> Refusal {
        Refusal(.conflict, "campaigns.exists", [campaign.text])
    }
}
