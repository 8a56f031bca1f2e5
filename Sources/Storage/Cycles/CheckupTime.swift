import Domain
import Rules

extension CheckupDesk {
    func time() throws -> [CheckupFinding] {
        try [planMissing(), phaseOverdue(), workdaysUnknown()].compactMap(\.self)
    }

    private func planMissing() throws -> CheckupFinding? {
        guard cycle.phase != .closed, try ledger.count(Match<PhasePlan>("cycle", .id(cycle.id))) == 0 else { return nil }
        return CheckupFinding(.planMissing, count: 1)
    }

    private func phaseOverdue() throws -> CheckupFinding? {
        let planned = try ledger.find(PhasePlan.id(cycle: cycle.id, phase: cycle.phase))
        guard cycle.phase != .closed, let plan = planned else { return nil }
        let days = plan.ends.calendarDay.days(to: today.calendarDay)
        return days > 0 ? CheckupFinding(.phaseOverdue, count: days, [plan.ends.text]) : nil
    }

    private func workdaysUnknown() throws -> CheckupFinding? {
        let known = try ledger.workCalendar().years
        let years = (cycle.opens.year...max(cycle.opens.year, cycle.closes.year)).filter { known[$0] == nil }
        guard !years.isEmpty else { return nil }
        return CheckupFinding(
            .workdaysUnknown,
            count: years.count,
            places: years.map { CheckupFinding.Place(.year, String($0), name: String($0)) }
        )
    }
}
