package import Domain
import Rules

/// How the score of one organisation came about: one tree for each column asked for.
///
/// The tree is computed again from the inputs that were frozen for all organisations of the comparison; below each input stand
/// the records it came from, each with the journal entry that wrote it.
package struct ExplainScore: Query {
    package struct Answer: Equatable, Sendable {
        package let code: String
        package let name: String
        package let columns: [ExplainedStep]
    }

    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    /// Nil: the columns of the score that no other column is made from.
    package let column: String?

    package init(cycle: Cycle.ID, organisation: Organisation.ID, column: String? = nil) {
        self.cycle = cycle
        self.organisation = organisation
        self.column = column
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresReading(of: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let card = try ledger.require(Scorecard.id(cycle: cycle, organisation: organisation))
        let pinned = try ledger.pinned(ledger.require(card.pin))
        let cards = try ledger.list(
            Match<Scorecard>("cycle", .id(cycle)).and("pin", .id(card.pin)).and("scope", .id(card.scope))
        )
        let peers = try cards.map { Peer(id: $0.organisation.text, group: $0.group, values: try $0.usedInputs()) }
        let scores = pinned.plan.columns.evaluate(peers, settings: pinned.plan.settings)
        guard let peer = cards.firstIndex(where: { $0.id == card.id }) else { throw Fault("\(card.id) is not in its comparison") }
        let wanted = column.map { [$0] } ?? Self.tops(of: pinned)
        let trees = try wanted.map { id in
            guard let tree = scores.explanation(of: id, for: peer) else { throw Refusal.noSuch("column", id) }
            return tree
        }
        let leaves = try ExplainedLeaves(trees, of: card, under: pinned, from: connection)
        return Answer(
            code: organisation.text,
            name: card.name,
            columns: trees.map { leaves.step($0) }
        )
    }

    /// The columns that no other column of the score needs.
    private static func tops(of pinned: PinnedRulebook) -> [String] {
        let score = pinned.rulebook.score.map(\.id)
        let needed = Set(score.flatMap { pinned.plan.columns.needs(of: $0) })
        return score.filter { !needed.contains($0) }
    }
}
