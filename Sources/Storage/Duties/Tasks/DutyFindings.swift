import Domain
import Rules

/// What some duties of the rulebooks pinned for an organisation find in its log.
struct DutyFindings {
    private var findings: [String: DutyFinding] = [:]
    private var duties: [String: Duty] = [:]

    init(
        _ wanted: Set<String>,
        of organisation: Organisation,
        in cycle: Cycle,
        asOf day: Day,
        from facts: some Facts
    ) throws {
        guard !wanted.isEmpty, let period = DutyPeriod(cycle, asOf: day) else { return }
        let record = try facts.dutyRecord(of: organisation, in: cycle.id, asOf: day)
        for pinned in try facts.dutyRulebooks(for: organisation, in: cycle.id) {
            for duty in pinned.rulebook.duties where wanted.contains(duty.id) && duties[duty.id] == nil { duties[duty.id] = duty }
            for finding in pinned.plan.findings(for: record, in: period)
            where wanted.contains(finding.duty) && findings[finding.duty] == nil {
                findings[finding.duty] = finding
            }
        }
    }

    subscript(duty: String) -> DutyFinding? { findings[duty] }

    func labels(of duty: String) -> [String: String] { duties[duty]?.label.texts ?? [:] }
}
