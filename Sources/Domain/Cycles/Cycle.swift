/// 年度: one round of the review, from its duties to next year's plan.
package struct Cycle: Record {
    package let id: ID
    package let year: Int
    /// The first day an activity can lie on.
    package let opens: Day
    /// The last day an activity can lie on.
    package let closes: Day
    package internal(set) var phase: Phase
    package internal(set) var phaseSince: Instant

    package init(
        id: ID,
        year: Int,
        opens: Day,
        closes: Day,
        phaseSince: Instant
    ) {
        self.id = id
        self.year = year
        self.opens = opens
        self.closes = closes
        phase = .preparing
        self.phaseSince = phaseSince
    }
}

extension Cycle {
    package static let shape = Shape(
        "cycle",
        "id",
        "year",
        "opens",
        "closes",
        "phase",
        "phase_since"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        year = try row.whole()
        opens = try row.day()
        closes = try row.day()
        phase = try row.choice()
        phaseSince = try row.instant()
    }

    package var fields: [Field] {
        [
            .id(id), .whole(year), .day(opens), .day(closes), .text(phase.rawValue), .instant(phaseSince),
        ]
    }
}
