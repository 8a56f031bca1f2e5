package import Domain
package import Rules

/// A cycle as a line of gates: its phases with plan and history, and what stands between it and the next one.
package struct CycleTimeline: Query {
    package struct Stage: Equatable, Sendable {
        package enum Standing: String, Sendable {
            case done, current, coming
        }

        package let phase: Phase
        package let standing: Standing
        package let plan: PhasePlan?
        /// When it came into the phase; nil where nobody kept it, as in years that were opened before moves were kept.
        package let change: PhaseChange?
        package let changedByName: String?
        /// How many days the phase goes on beyond its plan, or has begun late; nil where it does not.
        package let daysLate: Int?
        /// How many working days of its plan are left, today included; nil where that is not known or does not matter.
        package let workingDaysLeft: Int?
    }

    /// Something that keeps the cycle from its next phase.
    package struct Block: Equatable, Sendable {
        package let refusal: Refusal
        /// How many organisations wait; nil: it is about none.
        package let count: Int?
        /// The first of them.
        package let organisations: [CheckupFinding.Place]
    }

    /// A rulebook the cycle is held to.
    package struct Rulebook: Equatable, Sendable {
        package let pin: Pin
        package let name: String
        package let version: Int
        package let label: Label
        package let kinds: [String]
        package let organisations: Int
    }

    package struct Answer: Equatable, Sendable {
        package let cycle: Cycle
        package let stages: [Stage]
        package let rulebooks: [Rulebook]
        /// Empty: nothing stands in the way, or there is no next phase.
        package let blocks: [Block]
        package let isArchived: Bool
    }

    package let cycle: Cycle.ID
    package let today: Day

    package init(cycle: Cycle.ID, today: Day) {
        self.cycle = cycle
        self.today = today
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        _ = try facts.require(cycle)
        try signer.requires(Reading.roles, over: facts.root(), during: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let cycle = try ledger.require(cycle)
        return Answer(
            cycle: cycle,
            stages: try stages(of: cycle, ledger),
            rulebooks: try rulebooks(of: cycle, ledger),
            blocks: try blocks(of: cycle, ledger),
            isArchived: cycle.phase == .closed
        )
    }

    private func stages(of cycle: Cycle, _ ledger: SQLLedger) throws -> [Stage] {
        let plans = try ledger.list(Match<PhasePlan>("cycle", .id(cycle.id)))
        let changes = try ledger.list(Match<PhaseChange>("cycle", .id(cycle.id)))
        let calendar = try ledger.workCalendar()
        return try Phase.allCases.map { phase in
            let plan = plans.first { $0.phase == phase }
            let change = changes.first { $0.phase == phase }
            let standing: Stage.Standing = phase < cycle.phase ? .done : phase == cycle.phase ? .current : .coming
            let isCurrent = standing == .current && phase != .closed
            let left = plan.flatMap { plan -> Int? in
                guard isCurrent, today <= plan.ends else { return nil }
                return try? calendar.workingDays(from: today.calendarDay, through: plan.ends.calendarDay)
            }
            return Stage(
                phase: phase,
                standing: standing,
                plan: plan,
                change: change,
                changedByName: try change.flatMap { try ledger.find($0.changedBy)?.name },
                daysLate: late(plan, standing),
                workingDaysLeft: left
            )
        }
    }

    private func late(_ plan: PhasePlan?, _ standing: Stage.Standing) -> Int? {
        guard let plan else { return nil }
        let due: Day
        switch standing {
        case .done: return nil
        case .current where plan.phase == .closed: return nil
        case .current: due = plan.ends
        case .coming: due = plan.begins
        }
        let days = due.calendarDay.days(to: today.calendarDay)
        return days > 0 ? days : nil
    }

    private func rulebooks(of cycle: Cycle, _ ledger: SQLLedger) throws -> [Rulebook] {
        try ledger.pins(of: cycle.id).map { pin in
            let edition = try ledger.require(pin.rulebook)
            let rulebook = try RulebookShelf.shared.rulebook(edition.id.text, text: edition.text)
            let open = Organisation.State.open.rawValue
            return Rulebook(
                pin: pin,
                name: edition.name,
                version: edition.version,
                label: rulebook.label,
                kinds: try pin.kinds.map { try ledger.find($0)?.labels[Label.mainLanguage] ?? $0.text },
                organisations: try pin.kinds
                    .map { try ledger.count(Match<Organisation>("kind", .id($0)).and("state", .text(open))) }
                    .reduce(0, +)
            )
        }
    }

    private func blocks(of cycle: Cycle, _ ledger: SQLLedger) throws -> [Block] {
        guard let next = cycle.phase.next else { return [] }
        return try CycleGates(of: cycle, in: ledger).standing(before: next).map { block in
            Block(
                refusal: block.refusal,
                count: block.waiting.isEmpty ? nil : block.waiting.count,
                organisations: try block.waiting.prefix(CheckupFinding.mostPlaces).map { id in
                    CheckupFinding.Place(.organisation, id.text, name: try ledger.find(id)?.name ?? id.text)
                }
            )
        }
    }
}
