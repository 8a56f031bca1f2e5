extension Rulebook {
    /// All columns its formulas make: audit items, score, and the conditions of grades, in the order they are written.
    var compiledColumns: [CompiledColumn] {
        audit.flatMap(AuditColumns.columns(of:))
            + score.map { column in
                CompiledColumn(
                    id: column.id,
                    formula: column.formula,
                    origin: "score.\(column.id)",
                    label: column.label.text(in: Label.mainLanguage),
                    expects: nil,
                    isNamed: true
                )
            }
            + gradings.flatMap(ConditionColumns.columns(of:))
    }

    /// The ids of the columns people see: audit items and score.
    package var columnIDs: [String] {
        audit.flatMap { [AuditColumns.rawID(of: $0.id), $0.id] } + score.map(\.id)
    }

    /// What formulas may name, under the settings given; a setting without value is missing.
    func environment(_ settings: [String: Value]) -> Environment {
        var values: [String: Value] = [:]
        for setting in self.settings {
            values[setting.id] = settings[setting.id] ?? setting.value ?? .missing(Missing("not-given", [setting.id]))
        }
        return Environment(
            settings: values,
            inputs: Dictionary(inputs.map { ($0.id, $0.form(values)) }) { first, _ in first },
            ballots: Dictionary(ballots.map { ($0.id, $0.form(values)) }) { first, _ in first },
            tables: Dictionary(tables.map { ($0.id, $0.table) }) { first, _ in first }
        )
    }
}
