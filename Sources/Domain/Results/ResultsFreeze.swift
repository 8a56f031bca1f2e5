/// The moment the results of a cycle were computed, and a digest of everything they were computed from.
package struct ResultsFreeze: Record {
    package let id: ID
    package let cycle: Cycle.ID
    /// The editions used, in rising order, separated by spaces.
    package let rulebooks: String
    /// How many scorecards were made.
    package let organisations: Int
    /// SHA-256 in hex over the inputs of all scorecards, see ``FrozenInputs``.
    package let digest: String
    package let frozenAt: Instant
    /// The number of the journal entry it was last recorded by.
    package let recordedIn: Int64

    package init(
        cycle: Cycle.ID,
        rulebooks: String,
        organisations: Int,
        digest: String,
        frozenAt: Instant,
        recordedIn: Int64
    ) {
        id = Self.id(cycle: cycle)
        self.cycle = cycle
        self.rulebooks = rulebooks
        self.organisations = organisations
        self.digest = digest
        self.frozenAt = frozenAt
        self.recordedIn = recordedIn
    }

    package static func id(cycle: Cycle.ID) -> ID {
        ID("\(cycle)")
    }
}

extension ResultsFreeze {
    package static let shape = Shape(
        "results_freeze",
        "id",
        "cycle",
        "rulebooks",
        "organisations",
        "digest",
        "frozen_at",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        rulebooks = try row.text()
        organisations = try row.whole()
        digest = try row.text()
        frozenAt = try row.instant()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .text(rulebooks), .whole(organisations), .text(digest), .instant(frozenAt), .integer(recordedIn),
        ]
    }
}

extension Facts {
    /// Throws the refusal that the results of the cycle are frozen, so that nothing they come from changes any more.
    package func requireUnfrozen(_ cycle: Cycle.ID) throws {
        guard try !exists(ResultsFreeze.id(cycle: cycle)) else { throw Refusal.resultsFrozen(cycle) }
    }
}

extension Refusal {
    package static func resultsFrozen(_ cycle: Cycle.ID) -> Refusal {
        Refusal(.conflict, "results.frozen", [cycle.text])
    }
}
