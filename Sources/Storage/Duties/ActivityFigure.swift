import Domain

extension FigureRecords {
    /// The reported activities of one kind in one organisation.
    func activityFigure(_ organisation: String, _ kind: String, _ connection: any Connection) throws -> OpenedFigure? {
        let ledger = SQLLedger(connection)
        let activities = try ledger.list(
            Match<Activity>("cycle", .id(cycle)).and("organisation", .text(organisation)).and("activity_kind", .text(kind))
                .and("state", .text(Activity.State.logged.rawValue))
        ).filter { $0.origin != .generated }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
        guard let first = activities.first else { return nil }
        return OpenedFigure(
            place: try ledger.find(first.organisation)?.name,
            who: activities.allSatisfy { $0.chair == first.chair } ? first.chair : nil,
            what: activities.allSatisfy { $0.subject == first.subject } ? first.subject : kind,
            value: ExactSum.text(of: activities.map(\.quantity)),
            unit: first.unit,
            records: activities.map {
                FoundRecord(
                    table: Activity.shape.table,
                    record: $0.id.text,
                    text: $0.subject,
                    day: $0.day.text,
                    quantity: $0.quantity,
                    origin: $0.origin.rawValue,
                    entry: $0.recordedIn
                )
            }
        )
    }
}
