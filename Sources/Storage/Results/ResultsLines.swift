import Domain
import Rules

extension ResultsTable {
    private struct Row: Decodable {
        let code: String
        let name: String
        let parent: String
        let origin: String
        let scope: String
        let peerGroup: String
        let place: Int?
        let tied: Bool
        let columnValues: String
        let proposals: String
    }

    func lines(of kind: String, _ rulebook: Rulebook, _ connection: any Connection) throws -> [Line] {
        let rows: [Row] = try connection.all(
            """
            SELECT organisation.id AS code, scorecard.name AS name, scorecard.parent_name AS parent,
                   organisation.origin AS origin, scorecard.scope_name AS scope, scorecard.peer_group AS peer_group,
                   scorecard.place AS place, scorecard.tied AS tied, scorecard.column_values AS column_values,
                   scorecard.proposals AS proposals
            FROM scorecard
            JOIN organisation ON organisation.id = scorecard.organisation
            WHERE scorecard.cycle = \(cycle) AND organisation.kind = \(kind)
            ORDER BY scorecard.scope, scorecard.peer_group, scorecard.place IS NULL, scorecard.place, scorecard.organisation
            """
        )
        let decisions = try decisions(of: kind, connection)
        let generated = try OrganisationsWithGeneratedRecords(in: cycle, from: connection)
        return try rows.filter { group == nil || $0.peerGroup == group }.map { row in
            let values = try FrozenValue.values(from: row.columnValues)
            let proposals = try CanonicalJSON.decode([String: FrozenProposal].self, from: Array(row.proposals.utf8))
            return Line(
                code: row.code,
                name: row.name,
                parent: row.parent,
                origin: row.origin,
                isGenerated: row.origin == Organisation.Origin.generated.rawValue || generated.contains(row.code),
                scope: row.scope,
                group: row.peerGroup,
                place: row.place,
                tied: row.tied,
                cells: rulebook.score.map { Cell(values[$0.id], column: $0, in: rulebook) },
                proposals: proposals.compactMapValues(\.grade),
                decisions: decisions[row.code] ?? [:]
            )
        }
    }

    private func decisions(of kind: String, _ connection: any Connection) throws -> [String: [String: Decided]] {
        struct Row: Decodable {
            let organisation: String
            let grading: String
            let grade: String
            let reason: String?
            let recordedIn: Int64
        }
        let rows: [Row] = try connection.all(
            """
            SELECT decision.organisation AS organisation, decision.grading AS grading, decision.grade AS grade,
                   decision.reason AS reason, decision.recorded_in AS recorded_in
            FROM decision
            JOIN organisation ON organisation.id = decision.organisation
            WHERE decision.cycle = \(cycle) AND organisation.kind = \(kind)
            ORDER BY decision.organisation, decision.grading
            """
        )
        return rows.reduce(into: [:]) { decisions, row in
            decisions[row.organisation, default: [:]][row.grading] = Decided(
                grade: row.grade,
                reason: row.reason,
                entry: row.recordedIn
            )
        }
    }
}

extension ResultsTable.Cell {
    /// The value of a column as its rulebook shows it.
    init(_ value: Value?, column: ScoreColumn, in rulebook: Rulebook) {
        switch value {
        case .number(let number):
            let display = rulebook.display
            self.init(
                value: number.text,
                shown: number.shown(decimals: column.decimals ?? display?.decimals ?? 2, rounding: display?.rounding ?? .halfUp),
                missing: nil
            )
        case .truth(let truth): self.init(value: String(truth), shown: String(truth), missing: nil)
        case .text(let text): self.init(value: text, shown: text, missing: nil)
        case .missing(let missing):
            self.init(value: nil, shown: nil, missing: ResultsTable.Missing(key: missing.key, arguments: missing.arguments))
        case .series, .groups, .tally, nil:
            self.init(value: nil, shown: nil, missing: nil)
        }
    }
}
