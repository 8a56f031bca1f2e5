import Domain

extension FigureRecords {
    /// What a campaign reached in one measure.
    func campaignFigure(_ result: String, _ connection: any Connection) throws -> OpenedFigure? {
        let ledger = SQLLedger(connection)
        guard let result = try ledger.find(CampaignResult.ID(result)) else { return nil }
        let campaign = try ledger.require(result.campaign)
        guard campaign.cycle == cycle else { return nil }
        return OpenedFigure(
            place: try ledger.find(campaign.place)?.name,
            what: "\(campaign.name) · \(result.measure)",
            value: result.value,
            unit: result.unit,
            note: result.note ?? campaign.criterion,
            records: [
                FoundRecord(
                    table: CampaignResult.shape.table,
                    record: result.id.text,
                    text: result.measure,
                    quantity: result.value,
                    origin: result.origin.rawValue,
                    entry: result.recordedIn
                )
            ]
        )
    }
}
