/// 环节推进记录: when a cycle came into a phase, and who moved it there.
package struct PhaseChange: Record {
    package let id: ID
    package let cycle: Cycle.ID
    package let phase: Phase
    package let note: String?
    package let changedAt: Instant
    package let changedBy: Person.ID
    /// The number of the journal entry that moved it.
    package let recordedIn: Int64

    init(cycle: Cycle.ID, to phase: Phase, note: String?, at stamp: Stamp) {
        id = Self.id(cycle: cycle, phase: phase)
        self.cycle = cycle
        self.phase = phase
        self.note = note
        changedAt = stamp.instant
        changedBy = stamp.actor
        recordedIn = stamp.sequence
    }

    package static func id(cycle: Cycle.ID, phase: Phase) -> ID {
        ID("\(cycle)|\(phase.rawValue)")
    }
}

extension PhaseChange {
    package static let shape = Shape(
        "phase_change",
        "id",
        "cycle",
        "phase",
        "note",
        "changed_at",
        "changed_by",
        "recorded_in"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        phase = try row.choice()
        note = try row.optionalText()
        changedAt = try row.instant()
        changedBy = try row.id()
        recordedIn = try row.integer()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .text(phase.rawValue), .text(note), .instant(changedAt), .id(changedBy), .integer(recordedIn),
        ]
    }
}
