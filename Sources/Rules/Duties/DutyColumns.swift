/// The formulas of duties as columns over the facts of organisations.
enum DutyColumns {
    static func when(_ duty: String) -> String { "duty.\(duty).when" }
    static func years(_ duty: String) -> String { "duty.\(duty).years" }
    static func size(_ duty: String, _ step: Int) -> String { "duty.\(duty).size.\(step)" }

    static func all(of rulebook: Rulebook) -> [Column] {
        rulebook.duties.flatMap { duty -> [Column] in
            var columns: [Column] = []
            if let when = duty.when { columns.append(condition(Self.when(duty.id), when, .truth)) }
            switch duty.test {
            case .term(let term): columns.append(condition(years(duty.id), term.years, .number))
            case .size(let size):
                for (index, step) in size.steps.enumerated() {
                    guard let requires = step.requires else { continue }
                    columns.append(condition(Self.size(duty.id, index), requires, .truth))
                }
            default: break
            }
            return columns
        }
    }

    private static func condition(_ id: String, _ formula: String, _ kind: ValueKind) -> Column {
        Column(id: id, formula: formula, expects: kind, isNamed: false)
    }

    /// Facts and settings; a setting without value is missing, so what depends on it is not computable.
    static func environment(_ rulebook: Rulebook, _ settings: [String: Value]) -> Environment {
        var environment = rulebook.environment(settings)
        environment.inputs = DutyFact.inputs
        environment.ballots = [:]
        return environment
    }
}
