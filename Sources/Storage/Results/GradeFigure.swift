import Domain
import Rules

extension FigureRecords {
    /// The decisions for one grade among the organisations of one kind.
    func gradeFigure(
        _ kind: String,
        _ grading: String,
        _ grade: String,
        _ connection: any Connection
    ) throws -> OpenedFigure? {
        struct Row: Decodable {
            let id: String
            let name: String
            let origin: String
            let recordedIn: Int64
        }
        let rows: [Row] = try connection.all(
            """
            SELECT decision.id AS id, COALESCE(scorecard.name, organisation.name) AS name, organisation.origin AS origin,
                   decision.recorded_in AS recorded_in
            FROM decision
            JOIN organisation ON organisation.id = decision.organisation
            LEFT JOIN scorecard ON scorecard.id = decision.cycle || '|' || decision.organisation
            WHERE decision.cycle = \(cycle) AND decision.grading = \(grading) AND decision.grade = \(grade)
                  AND organisation.kind = \(kind)
            ORDER BY decision.id
            """
        )
        let book = try PinnedBook.scoring(of: cycle, from: connection).first { $0.pin.kinds.contains(Kind.ID(kind)) }
        guard let rules = book?.rulebook.grading(grading), let name = rules.name(grade),
            let labels = try SQLLedger(connection).find(Kind.ID(kind))?.labels
        else { return nil }
        return OpenedFigure(
            labels: [labels, rules.label.texts, name.label.texts],
            value: String(rows.count),
            records: rows.map {
                FoundRecord(
                    table: Decision.shape.table,
                    record: $0.id,
                    text: $0.name,
                    quantity: "1",
                    origin: $0.origin,
                    entry: $0.recordedIn
                )
            }
        )
    }
}
