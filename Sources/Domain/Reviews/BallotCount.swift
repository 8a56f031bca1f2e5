package import Rules

/// 计票: what was counted on one ballot about one organisation.
package struct BallotCount: Record {
    package let id: ID
    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    /// The id of the ballot in the pinned rulebook.
    package let ballot: String
    /// Canonical JSON: rater group → item → counts in the order of the options.
    package let counts: String
    package let issued: Int
    package let returned: Int
    package let invalid: Int
    package let origin: Organisation.Origin
    /// The number of the journal entry it was last recorded by.
    package let recordedIn: Int64

    package init(
        cycle: Cycle.ID,
        organisation: Organisation.ID,
        ballot: String,
        counts: String,
        issued: Int,
        returned: Int,
        invalid: Int,
        origin: Organisation.Origin,
        recordedIn: Int64
    ) {
        id = Self.id(cycle: cycle, organisation: organisation, ballot: ballot)
        self.cycle = cycle
        self.organisation = organisation
        self.ballot = ballot
        self.counts = counts
        self.issued = issued
        self.returned = returned
        self.invalid = invalid
        self.origin = origin
        self.recordedIn = recordedIn
    }

    package static func id(cycle: Cycle.ID, organisation: Organisation.ID, ballot: String) -> ID {
        ID("\(cycle)|\(organisation)|\(ballot)")
    }
}

extension BallotCount {
    package static let shape = Shape(
        "ballot_count",
        "id",
        "cycle",
        "organisation",
        "ballot",
        "counts",
        "issued",
        "returned",
        "invalid",
        "origin",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        organisation = try row.id()
        ballot = try row.text()
        counts = try row.text()
        issued = try row.whole()
        returned = try row.whole()
        invalid = try row.whole()
        origin = try row.choice()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(organisation), .text(ballot), .text(counts), .whole(issued), .whole(returned),
            .whole(invalid), .text(origin.rawValue), .integer(recordedIn),
        ]
    }
}

extension BallotCount {
    /// The counts as the rules take them.
    package func tally() throws -> Tally {
        Tally(counts: try CanonicalJSON.decode([String: [String: [Int]]].self, from: Array(counts.utf8)))
    }
}
