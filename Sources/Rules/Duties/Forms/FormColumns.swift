/// The checks of a form as columns over its fields.
enum FormColumns {
    /// `FIELD_before` is the figure of the period before.
    static let beforeSuffix = "_before"

    static func check(_ check: String, of form: String) -> String { "form.\(form).check.\(check)" }

    static func set(
        _ form: EntryForm,
        in rulebook: Rulebook,
        _ settings: [String: Value]
    ) throws(FormulaMistakes) -> ColumnSet {
        var taken: Set<String> = []
        let columns = (form.reporting?.checks ?? []).map { check in
            Column(id: Self.check(check.id, of: form.id), formula: check.formula, expects: .truth, isNamed: false)
        }
        var environment = rulebook.environment(settings)
        environment.inputs = [:]
        environment.ballots = [:]
        for field in form.fields where FormulaName.isName(field.id) {
            switch field.kind {
            case .number, .whole:
                // Bounds are told by themselves; a value beyond them still takes part in checks.
                environment.inputs[field.id] = .number(least: nil, most: nil)
                environment.inputs[field.id + beforeSuffix] = .number(least: nil, most: nil)
            case .text: environment.inputs[field.id] = .text
            }
        }
        return try ColumnSet(columns: columns.filter { taken.insert($0.id).inserted }, environment: environment)
    }
}
