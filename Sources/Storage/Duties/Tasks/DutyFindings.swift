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
        let record = try facts.dutyRecord(of: organisation, in: cycle.id)
        for pin in try facts.pins(of: cycle.id) where pin.kinds.contains(organisation.kind) {
            let pinned = try facts.pinned(pin)
            for duty in pinned.rulebook.duties where wanted.contains(duty.id) && duties[duty.id] == nil { duties[duty.id] = duty }
            let settings = PinnedRulebook.settings(pin.settings, for: pinned.rulebook)
            let found = try pinned.rulebook.dutyPlan(settings: settings).findings(for: record, in: period)
            for finding in found where wanted.contains(finding.duty) && findings[finding.duty] == nil {
                findings[finding.duty] = finding
            }
        }
    }

    subscript(duty: String) -> DutyFinding? { findings[duty] }

    func labels(of duty: String) -> [String: String] { duties[duty]?.label.texts ?? [:] }
}
