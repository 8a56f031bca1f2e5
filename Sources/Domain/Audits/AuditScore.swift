import Rules

/// 审计得分: the points an organisation got in one dimension of the audit.
package struct AuditScore: Record {
    package let id: ID
    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    package let dimension: String
    /// An exact number as text.
    package let points: String
    package let visitedOn: Day
    /// The names of those who visited, as they signed; may be empty.
    package let auditors: String
    package let origin: Organisation.Origin
    /// The number of the journal entry it was last recorded by.
    package let recordedIn: Int64

    package init(
        cycle: Cycle.ID,
        organisation: Organisation.ID,
        dimension: String,
        points: String,
        visitedOn: Day,
        auditors: String,
        origin: Organisation.Origin,
        recordedIn: Int64
    ) {
        id = Self.id(cycle: cycle, organisation: organisation, dimension: dimension)
        self.cycle = cycle
        self.organisation = organisation
        self.dimension = dimension
        self.points = points
        self.visitedOn = visitedOn
        self.auditors = auditors
        self.origin = origin
        self.recordedIn = recordedIn
    }

    package static func id(cycle: Cycle.ID, organisation: Organisation.ID, dimension: String) -> ID {
        ID("\(cycle)|\(organisation)|\(dimension)")
    }
}

extension AuditScore {
    package static let shape = Shape(
        "audit_score",
        "id",
        "cycle",
        "organisation",
        "dimension",
        "points",
        "visited_on",
        "auditors",
        "origin",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        organisation = try row.id()
        dimension = try row.text()
        points = try row.text()
        visitedOn = try row.day()
        auditors = try row.text()
        origin = try row.choice()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(organisation), .text(dimension), .text(points), .day(visitedOn), .text(auditors),
            .text(origin.rawValue), .integer(recordedIn),
        ]
    }
}

extension AuditScore {
    func number() throws -> Exact {
        guard let number = Exact(points) else { throw Fault("\(id) is no number") }
        return number
    }
}
