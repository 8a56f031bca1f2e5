package import Domain
import Rules

/// How many ballots about an organisation were given out, came back and were invalid, each with its journal entry.
package struct BallotCountsOf: Query {
    package struct Line: Equatable, Sendable {
        package let ballot: String
        /// What the rulebook calls the ballot; empty where it has none of that name.
        package let labels: [String: String]
        package let issued: Int
        package let returned: Int
        package let invalid: Int
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
        let counts = try SQLLedger(connection).list(
            Match<BallotCount>("cycle", .id(cycle)).and("organisation", .id(organisation))
        )
        let rulebook = try SQLLedger(connection).find(Scorecard.id(cycle: cycle, organisation: organisation)).map { card in
            try RulebookShelf.shared.rulebook(card.rulebook.text, text: SQLLedger(connection).require(card.rulebook).text)
        }
        let stamps = try EntryStamps(counts.map(\.recordedIn), from: connection)
        return try counts.map { count in
            guard let stamp = stamps[count.recordedIn] else { throw Fault("\(count.id) names no entry of the journal") }
            return Line(
                ballot: count.ballot,
                labels: rulebook?.ballot(count.ballot)?.label.texts ?? [:],
                issued: count.issued,
                returned: count.returned,
                invalid: count.invalid,
                origin: count.origin.rawValue,
                stamp: stamp
            )
        }
    }
}
