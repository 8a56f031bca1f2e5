/// Plans from when to when a cycle is meant to be in each phase; the plan takes the place of an earlier one.
///
/// A plan only reminds: no phase begins or ends by itself. A phase may be left out; those that are planned follow one another and
/// do not overlap.
package struct PlanCycle: Command {
    package struct Stage: Codable, Equatable, Sendable {
        package let phase: Phase
        package let begins: Day
        /// The last day, included.
        package let ends: Day

        package init(phase: Phase, begins: Day, ends: Day) {
            self.phase = phase
            self.begins = begins
            self.ends = ends
        }
    }

    package static let name = "cycles.plan"

    package let cycle: Cycle.ID
    package let stages: [Stage]

    package init(cycle: Cycle.ID, stages: [Stage]) {
        self.cycle = cycle
        self.stages = stages
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.root(), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try facts.require(cycle).requires(Set(Phase.allCases).subtracting([.closed]))
        for stage in stages where stage.ends < stage.begins { throw Refusal.stageEndsFirst(stage.phase) }
        for (index, stage) in stages.enumerated() {
            if stages[..<index].contains(where: { $0.phase == stage.phase }) {
                throw Refusal.repeated("phase", stage.phase.rawValue)
            }
        }
        let ordered = stages.sorted { $0.phase < $1.phase }
        for (before, after) in zip(ordered, ordered.dropFirst()) where after.begins <= before.ends {
            throw Refusal.stagesOverlap(before.phase, after.phase)
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        for phase in Phase.allCases {
            if let stage = stages.first(where: { $0.phase == phase }) {
                try ledger.save(PhasePlan(cycle: cycle, phase: phase, begins: stage.begins, ends: stage.ends))
            } else {
                try ledger.remove(PhasePlan.id(cycle: cycle, phase: phase))
            }
        }
    }
}

extension Refusal {
    package static func stageEndsFirst(_ phase: Phase) -> Refusal {
        Refusal(.invalid, "cycles.stage-ends-first", [phase.rawValue])
    }

    /// The second begins before the first has ended.
    package static func stagesOverlap(_ first: Phase, _ second: Phase) -> Refusal {
        Refusal(.invalid, "cycles.stages-overlap", [first.rawValue, second.rawValue])
    }
}
