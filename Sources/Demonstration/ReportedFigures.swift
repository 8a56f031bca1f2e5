import Domain

/// The reported facts that are not events, as figures for the published page.
struct ReportedFigures {
    let facts: ReportedFacts
    let telling: Telling
    let divisions: Divisions
    let cycle: Cycle.ID

    func commands() throws -> [StateFigures] {
        [
            StateFigures(cycle: cycle, section: .achievements, figures: try achievements()),
            StateFigures(cycle: cycle, section: .roadmap, figures: try roadmap()),
        ]
    }

    private func achievements() throws -> [StateFigures.Stated] {
        try coverage() + counters() + standards() + audit()
    }

    private func coverage() throws -> [StateFigures.Stated] {
        let values: [(key: String, value: String?, note: String?)] = [
            ("cycle", String(facts.year), nil),
            ("consecutive", telling.city["consecutive"]?.value, nil),
            ("districts", String(facts.coverage.districts), nil),
            ("townships", String(facts.coverage.townships), nil),
            ("also", nil, facts.coverage.also.joined(separator: "、")),
            ("chain", nil, facts.chain.joined(separator: "—")),
            ("bodies", nil, facts.cross_cutting_bodies.joined(separator: "、")),
        ]
        return try values.enumerated().map { number, fact in
            let (key, value, note) = fact
            guard let told = telling.city[key] else { throw Fault("nothing says what \(key) is") }
            return stated("1-city-\(number + 1)-\(key)", facts.city.name, told.what, value: value, unit: told.unit, note: note)
        }
    }

    /// Counters that are not events.
    private func counters() -> [StateFigures.Stated] {
        facts.duty_counters.enumerated().filter { telling.events[$0.element.what] == nil }.map { index, counter in
            stated(
                "2-counter-\(Self.padded(index + 1))",
                counter.place,
                counter.what,
                who: counter.who,
                value: String(counter.value),
                unit: counter.unit
            )
        }
    }

    private func standards() -> [StateFigures.Stated] {
        facts.standards.enumerated().map { index, standard in
            stated(
                "3-standard-\(Self.padded(index + 1))",
                standard.place,
                standard.name,
                who: telling.standards.what,
                value: standard.articles.map { String($0) },
                unit: standard.articles == nil ? nil : telling.standards.articles
            )
        }
    }

    private func audit() -> [StateFigures.Stated] {
        let samples = facts.audit.sample_per_unit.sorted { $0.key < $1.key }.enumerated().flatMap { index, sample in
            zip([telling.audit.least, telling.audit.most], sample.value).enumerated().map { bound, pair in
                stated(
                    "4-audit-sample-\(index + 1)-\(bound + 1)",
                    facts.audit.place,
                    "\(sample.key)：\(pair.0)",
                    who: telling.audited.who,
                    value: String(pair.1),
                    unit: telling.audit.unit
                )
            }
        }
        return samples + [
            stated(
                "4-audit-dimensions",
                facts.audit.place,
                telling.audit.dimensions,
                who: telling.audited.who,
                value: nil,
                unit: nil,
                note: facts.audit.dimensions.joined(separator: "、")
            ),
            stated(
                "4-audit-outcome",
                facts.audit.place,
                telling.audit.outcome,
                who: telling.audited.who,
                value: nil,
                unit: nil,
                note: facts.audit.outcome.joined(separator: "；")
            ),
        ]
    }

    /// Next year's plan: one figure for each number of a step, or one for a step without any.
    private func roadmap() throws -> [StateFigures.Stated] {
        try facts.plan_2018.enumerated().flatMap { index, step -> [StateFigures.Stated] in
            let numbers = [("target", step.target), ("age_max", step.age_max), ("year", step.year), ("of", step.of)]
                .compactMap { key, value in value.map { (key, $0) } }
            let day = step.due.flatMap { Day($0) }
            let notes = note(of: step)
            guard !numbers.isEmpty else {
                return [stated("plan-\(Self.padded(index + 1))", step.place, step.name, note: notes, day: day)]
            }
            return try numbers.map { key, value in
                guard let told = telling.plan[key] else { throw Fault("nothing says what \(key) is") }
                return stated(
                    "plan-\(Self.padded(index + 1))-\(key)",
                    step.place,
                    "\(step.name)：\(told.label)",
                    value: String(value),
                    unit: told.unit,
                    note: notes,
                    day: day
                )
            }
        }
    }

    private func note(of step: ReportedFacts.PlanStep) -> String? {
        let lists = [("chain", step.chain), ("carriers", step.carriers)].compactMap { key, list in
            list.map { "\(telling.plan[key]?.label ?? key)：\($0.joined(separator: "、"))" }
        }
        let notes = [step.note, step.rule].compactMap { $0 } + lists
        return notes.isEmpty ? nil : notes.joined(separator: "；")
    }

    /// Two digits, so that ids stand in the order of the facts.
    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private func stated(
        _ id: String,
        _ place: String,
        _ what: String,
        who: String? = nil,
        value: String? = nil,
        unit: String? = nil,
        note: String? = nil,
        day: Day? = nil
    ) -> StateFigures.Stated {
        StateFigures.Stated(
            id: id,
            organisation: divisions.code(of: place),
            place: place,
            who: who,
            what: what,
            value: value,
            unit: unit,
            note: note,
            source: telling.source,
            day: day
        )
    }
}
