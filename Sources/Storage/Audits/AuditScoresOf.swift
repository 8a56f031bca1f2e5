package import Domain
import Rules

/// The points an organisation got in the audit, dimension by dimension, each with its journal entry.
package struct AuditScoresOf: Query {
    package struct Line: Equatable, Sendable {
        package let dimension: String
        /// What the rulebook calls the dimension; empty where it has no item of that name.
        package let labels: [String: String]
        package let points: String
        package let visitedOn: String
        package let auditors: String
        package let origin: String
        package let stamp: EntryStamp
    }

    package let cycle: Cycle.ID
    package let organisation: Organisation.ID

    package init(cycle: Cycle.ID, organisation: Organisation.ID) {
        self.cycle = cycle
        self.organisation = organisation
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresReading(of: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> [Line] {
        let scores = try SQLLedger(connection).list(
            Match<AuditScore>("cycle", .id(cycle)).and("organisation", .id(organisation))
        )
        let rulebook = try SQLLedger(connection).find(Scorecard.id(cycle: cycle, organisation: organisation)).map { card in
            try RulebookShelf.shared.rulebook(card.rulebook.text, text: SQLLedger(connection).require(card.rulebook).text)
        }
        let stamps = try EntryStamps(scores.map(\.recordedIn), from: connection)
        return try scores.map { score in
            guard let stamp = stamps[score.recordedIn] else { throw Fault("\(score.id) names no entry of the journal") }
            return Line(
                dimension: score.dimension,
                labels: rulebook?.audit.first { $0.id == score.dimension }?.label.texts ?? [:],
                points: score.points,
                visitedOn: score.visitedOn.text,
                auditors: score.auditors,
                origin: score.origin.rawValue,
                stamp: stamp
            )
        }
    }
}
