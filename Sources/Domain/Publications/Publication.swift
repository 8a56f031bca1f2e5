/// 结果公示: the results of a cycle as they were published.
package struct Publication: Record {
    package let id: ID
    package let cycle: Cycle.ID
    package let publishedAt: Instant
    /// SHA-256 in hex over scorecards and decisions.
    package let digest: String
    /// The number of the journal entry it was last recorded by.
    package let recordedIn: Int64

    package init(
        cycle: Cycle.ID,
        publishedAt: Instant,
        digest: String,
        recordedIn: Int64
    ) {
        id = Self.id(cycle: cycle)
        self.cycle = cycle
        self.publishedAt = publishedAt
        self.digest = digest
        self.recordedIn = recordedIn
    }

    package static func id(cycle: Cycle.ID) -> ID {
        ID("\(cycle)")
    }
}

extension Publication {
    package static let shape = Shape(
        "publication",
        "id",
        "cycle",
        "published_at",
        "digest",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        publishedAt = try row.instant()
        digest = try row.text()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .instant(publishedAt), .text(digest), .integer(recordedIn),
        ]
    }
}
