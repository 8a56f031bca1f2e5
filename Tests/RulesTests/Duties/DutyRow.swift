import RulebookLibrary
import Rules
import Testing

/// One line of a table of cases: a record, and how it stands with one national duty.
struct DutyRow: Sendable, CustomTestStringConvertible {
    /// What the line shows.
    enum Aspect: String, CaseIterable, Sendable { case met, broken, border, notApplicable, notComputable, other }

    let duty: String
    let aspect: Aspect
    let name: String
    let expected: DutyFinding.Standing
    let settings: [String: Value]
    let asOf: String
    let change: @Sendable (inout DutyRecord) -> Void

    init(
        _ duty: String,
        _ aspect: Aspect,
        _ name: String,
        _ expected: DutyFinding.Standing,
        settings: [String: Value] = [:],
        asOf: String = "2018-01-05",
        _ change: @escaping @Sendable (inout DutyRecord) -> Void
    ) {
        self.duty = duty
        self.aspect = aspect
        self.name = name
        self.expected = expected
        self.settings = settings
        self.asOf = asOf
        self.change = change
    }

    var testDescription: String { "\(duty) \(aspect.rawValue): \(name)" }

    func finding() throws -> DutyFinding {
        var record = DutyBench.branch
        change(&record)
        let plan = try DutyBench.national().dutyPlan(settings: settings)
        let findings = plan.findings(for: record, in: try DutyBench.year(asOf: asOf))
        return try #require(findings.first { $0.duty == duty })
    }

    func check() throws {
        let finding = try finding()
        #expect(finding.standing == expected, "\(finding.reasons) \(finding.shortfalls.map(\.phrase))")
        #expect((finding.standing == .notMet) == !finding.shortfalls.isEmpty)
        if finding.standing == .notComputable || finding.standing == .notApplicable { #expect(!finding.reasons.isEmpty) }
    }
}
