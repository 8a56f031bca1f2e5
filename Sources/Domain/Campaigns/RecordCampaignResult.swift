import Rules

/// Records what a campaign reached in one measure, once.
package struct RecordCampaignResult: Command {
    package static let name = "campaigns.record-result"

    package let campaign: Campaign.ID
    package let measure: String
    /// An exact number as text.
    package let value: String
    package let unit: String?
    package let note: String?
    package let origin: Organisation.Origin

    package init(
        campaign: Campaign.ID,
        measure: String,
        value: String,
        unit: String? = nil,
        note: String? = nil,
        origin: Organisation.Origin = .reported
    ) {
        self.campaign = campaign
        self.measure = measure
        self.value = value
        self.unit = unit
        self.note = note
        self.origin = origin
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let campaign = try facts.require(campaign)
        try signer.requires(
            [.office, .secretary, .clerk],
            over: facts.require(campaign.place),
            during: campaign.cycle,
            in: facts
        )
    }

    package func validate(in facts: some Facts) throws {
        let campaign = try facts.require(campaign)
        guard try facts.require(campaign.cycle).phase != .closed else { throw Refusal.notWhile(.closed) }
        try Wording.check(name: measure, "measure")
        _ = try Wording.number(value, "value")
        try unit.map { try Wording.check($0, "unit", most: 50) }
        try note.map { try Wording.check($0, "note") }
        guard try !facts.exists(CampaignResult.id(campaign: campaign.id, measure: measure)) else {
            throw Refusal.campaignResultExists(campaign.id, measure)
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(
            CampaignResult(
                campaign: campaign,
                measure: measure,
                value: Wording.number(value, "value").text,
                unit: unit,
                note: note,
                origin: origin,
                recordedIn: stamp.sequence
            )
        )
    }
}

extension Refusal {
    package static func campaignResultExists(_ campaign: Campaign.ID, _ measure: String) -> Refusal {
        Refusal(.conflict, "campaigns.result-exists", [campaign.text, measure])
    }
}
