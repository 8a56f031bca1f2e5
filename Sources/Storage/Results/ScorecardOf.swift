package import Domain
import Rules

/// One organisation’s scorecard: its place, its columns, and for each grading what was proposed, what bound it, what
/// was decided.
package struct ScorecardOf: Query {
    package struct Graded: Equatable, Sendable {
        package let grading: ResultsTable.Grading
        /// Nil: nothing is proposed.
        package let proposed: String?
        package let binds: [FrozenProposal.Bind]
        package let decided: String?
        package let reason: String?
        package let decision: EntryStamp?
    }

    package struct Answer: Equatable, Sendable {
        package let cycle: String
        package let code: String
        package let name: String
        package let parent: String?
        package let kind: String
        package let origin: String
        /// Whether it, or anything it was computed from, was made by the demonstration.
        package let isGenerated: Bool
        package let rulebook: String
        package let rulebookLabels: [String: String]
        package let scope: String
        package let peers: Int
        package let place: Int?
        package let tied: Bool
        package let columns: [ResultsTable.Column]
        package let cells: [ResultsTable.Cell]
        package let gradings: [Graded]
        /// The entry that froze it.
        package let frozen: EntryStamp?
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

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let card = try ledger.require(Scorecard.id(cycle: cycle, organisation: organisation))
        let place = try ledger.require(organisation)
        let rulebook = try RulebookShelf.shared.rulebook(card.rulebook.text, text: ledger.require(card.rulebook).text)
        let columns = try card.columns()
        let decisions = try rulebook.gradings.compactMap {
            try ledger.find(Decision.id(cycle: cycle, grading: $0.id, organisation: organisation))
        }
        let generated = try OrganisationsWithGeneratedRecords(in: cycle, only: organisation, from: connection)
        let stamps = try EntryStamps(decisions.map(\.recordedIn) + [card.recordedIn], from: connection)
        return Answer(
            cycle: cycle.text,
            code: place.id.text,
            name: card.name,
            parent: place.parent == nil ? nil : card.parentName,
            kind: place.kind.text,
            origin: place.origin.rawValue,
            isGenerated: place.origin == .generated || generated.contains(organisation.text),
            rulebook: card.rulebook.text,
            rulebookLabels: rulebook.label.texts,
            scope: card.scopeName,
            peers: try ledger.count(
                Match<Scorecard>("cycle", .id(cycle)).and("pin", .id(card.pin)).and("scope", .id(card.scope))
                    .and("peer_group", .text(card.group))
            ),
            place: card.place,
            tied: card.tied,
            columns: rulebook.score.map { ResultsTable.Column(id: $0.id, labels: $0.label.texts) },
            cells: rulebook.score.map { ResultsTable.Cell(columns[$0.id], column: $0, in: rulebook) },
            gradings: try rulebook.gradings.map { grading in
                let proposal = try card.proposal(grading.id)
                let decision = decisions.first { $0.grading == grading.id }
                return Graded(
                    grading: ResultsTable.Grading(
                        id: grading.id,
                        labels: grading.label.texts,
                        grades: Dictionary(grading.names.map { ($0.id, $0.label.texts) }) { first, _ in first },
                        order: grading.names.map(\.id)
                    ),
                    proposed: proposal?.grade,
                    binds: proposal?.binds ?? [],
                    decided: decision?.grade,
                    reason: decision?.reason,
                    decision: decision.flatMap { stamps[$0.recordedIn] }
                )
            },
            frozen: stamps[card.recordedIn]
        )
    }
}
