/// 环节计划: the days a cycle is meant to be in a phase.
package struct PhasePlan: Record {
    package let id: ID
    package let cycle: Cycle.ID
    package let phase: Phase
    package let begins: Day
    /// The last day, included.
    package let ends: Day

    init(cycle: Cycle.ID, phase: Phase, begins: Day, ends: Day) {
        id = Self.id(cycle: cycle, phase: phase)
        self.cycle = cycle
        self.phase = phase
        self.begins = begins
        self.ends = ends
    }

    package static func id(cycle: Cycle.ID, phase: Phase) -> ID {
        ID("\(cycle)|\(phase.rawValue)")
    }
}

extension PhasePlan {
    package static let shape = Shape("phase_plan", "id", "cycle", "phase", "begins", "ends")

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        phase = try row.choice()
        begins = try row.day()
        ends = try row.day()
    }

    package var fields: [Field] {
        [.id(id), .id(cycle), .text(phase.rawValue), .day(begins), .day(ends)]
    }
}
