/// How many problems an organisation was given in a cycle: the source of the next number.
package struct ProblemCounter: Record {
    package let id: ID
    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    package internal(set) var last: Int

    package init(
        cycle: Cycle.ID,
        organisation: Organisation.ID,
        last: Int
    ) {
        id = Self.id(cycle: cycle, organisation: organisation)
        self.cycle = cycle
        self.organisation = organisation
        self.last = last
    }

    package static func id(cycle: Cycle.ID, organisation: Organisation.ID) -> ID {
        ID("\(cycle)|\(organisation)")
    }
}

extension ProblemCounter {
    package static let shape = Shape(
        "problem_counter",
        "id",
        "cycle",
        "organisation",
        "last"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        organisation = try row.id()
        last = try row.whole()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(organisation), .whole(last),
        ]
    }
}
