import Domain

extension FigureRecords {
    /// The open organisations of one kind, by where their records come from.
    func organisationFigure(_ kind: String, _ origin: String, _ connection: any Connection) throws -> OpenedFigure? {
        struct Row: Decodable {
            let id: String
            let name: String
            let entry: Int64
        }
        let rows: [Row] = try connection.all(
            """
            SELECT id, name, entry
            FROM organisation
            WHERE kind = \(kind) AND origin = \(origin) AND state = 'open'
            ORDER BY id
            """
        )
        guard let labels = try SQLLedger(connection).find(Kind.ID(kind))?.labels else { return nil }
        return OpenedFigure(
            labels: [labels],
            value: String(rows.count),
            records: rows.map {
                FoundRecord(
                    table: Organisation.shape.table,
                    record: $0.id,
                    text: $0.name,
                    quantity: "1",
                    origin: origin,
                    entry: $0.entry
                )
            }
        )
    }
}
