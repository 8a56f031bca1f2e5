/// The duties of a rulebook under a place's settings, ready to be checked against records.
package struct DutyPlan: Sendable {
    /// One duty with the names of its formulas.
    struct Prepared: Sendable {
        let duty: Duty
        let kinds: Set<String>
        let when: String?
    }

    package let rulebook: Rulebook
    let settings: [String: Value]
    let known: [String: Setting]
    let columns: ColumnSet
    let prepared: [Prepared]

    /// The findings of many organisations, each in the order of the duties.
    ///
    /// The order of events never matters, and the same records give the same findings.
    package func findings(for records: [DutyRecord], in period: DutyPeriod) -> [[DutyFinding]] {
        let peers = records.map { Peer(id: $0.organisation, values: $0.facts) }
        let scores = columns.evaluate(peers)
        let windows = WindowTable(period)
        return records.indices.map { index in
            let desk = DutyDesk(plan: self, record: records[index], period: period, windows: windows, scores: scores, peer: index)
            return prepared.map { desk.finding($0) }
        }
    }

    package func findings(for record: DutyRecord, in period: DutyPeriod) -> [DutyFinding] {
        findings(for: [record], in: period).first ?? []
    }
}

extension Rulebook {
    /// Makes the plan for checking duties under settings; those not given keep the rulebook's own value, and those without
    /// one leave what depends on them not computable.
    package func dutyPlan(settings given: [String: Value] = [:]) throws(FormulaMistakes) -> DutyPlan {
        var values: [String: Value] = [:]
        for setting in settings {
            let value = given[setting.id] ?? setting.value
            // A value that is no choice counts as not set, so that nothing is reckoned from it.
            values[setting.id] = value.flatMap { setting.choices.isEmpty || setting.choices.contains($0) ? $0 : nil }
        }
        let columns = try ColumnSet(columns: DutyColumns.all(of: self), environment: DutyColumns.environment(self, values))
        return DutyPlan(
            rulebook: self,
            settings: values,
            known: Dictionary(settings.map { ($0.id, $0) }) { first, _ in first },
            columns: columns,
            prepared: duties.map { duty in
                DutyPlan.Prepared(
                    duty: duty,
                    kinds: Set(duty.kinds.isEmpty ? kinds : duty.kinds),
                    when: duty.when.map { _ in DutyColumns.when(duty.id) }
                )
            }
        )
    }
}
