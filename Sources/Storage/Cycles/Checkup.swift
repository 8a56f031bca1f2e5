package import Domain

/// 体检: what in the books does not fit together, as a cycle stands on a day.
///
/// The number of statements is bounded by the rulebooks and indicators of the cycle, not by its organisations; how many
/// organisations a finding concerns is counted, and only the first are named.
package struct Checkup: Query {
    package let cycle: Cycle.ID
    package let today: Day

    package init(cycle: Cycle.ID, today: Day) {
        self.cycle = cycle
        self.today = today
    }

    /// It names people and what is lacking: for whoever oversees the whole realm.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        _ = try facts.require(cycle)
        try signer.requires(Reading.roles, over: facts.root(), during: cycle, in: facts)
    }

    /// By severity, then in the order of the checks.
    package func answer(from connection: any Connection) throws -> [CheckupFinding] {
        let desk = try CheckupDesk(cycle: cycle, today: today, connection)
        let found = try CheckupFinding.together(desk.rulebooks() + desk.people() + desk.records() + desk.time())
        let order = CheckupFinding.Check.allCases
        return CheckupFinding.Severity.allCases.flatMap { severity in
            order.flatMap { check in found.filter { $0.check == check && $0.severity == severity } }
        }
    }
}
