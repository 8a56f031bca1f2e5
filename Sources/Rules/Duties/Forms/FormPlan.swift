/// A form ready to check what was filled in.
package struct FormPlan: Sendable {
    package let form: EntryForm
    package let reporting: Reporting
    fileprivate let columns: ColumnSet
    fileprivate let settings: [String: Value]

    /// Everything that stands in the way of handing the values in, and what is remarked on: fields first, in their order, then
    /// checks.
    ///
    /// - Parameters:
    ///   - values: field → what was written; a field that is not there is empty.
    ///   - before: the same for the period before.
    package func findings(_ values: [String: String], before: [String: String] = [:]) -> [FormFinding] {
        form.fields.flatMap { FormFinding.of($0, values[$0.id]) } + broken(values, before)
    }

    /// What one value would be found wanting in by itself; empty: nothing.
    package func findings(_ field: EntryForm.Field, _ value: String) -> [FormFinding] {
        FormFinding.of(field, value)
    }

    /// The checks that do not hold; what cannot be computed for want of a value is no breach.
    private func broken(_ values: [String: String], _ before: [String: String]) -> [FormFinding] {
        guard !reporting.checks.isEmpty else { return [] }
        var inputs: [String: Value] = [:]
        for field in form.fields {
            inputs[field.id] = field.value(values[field.id])
            if field.kind != .text { inputs[field.id + FormColumns.beforeSuffix] = field.value(before[field.id]) }
        }
        let scores = columns.evaluate([Peer(id: "", values: inputs)], settings: settings)
        return reporting.checks.compactMap { check in
            guard scores.value(FormColumns.check(check.id, of: form.id), of: 0) == .truth(false) else { return nil }
            return FormFinding(
                subject: .check(check.id),
                label: check.label,
                severity: check.severity,
                words: Phrase("forms.finding.check", [.label(check.label)])
            )
        }
    }
}

extension Rulebook {
    /// The plan of a form that is filled in by periods; nil where there is no such form.
    ///
    /// Throws ``FormulaMistakes`` when a check that is right under the rulebook's own settings is not under these.
    package func formPlan(_ id: String, settings: [String: Value] = [:]) throws -> FormPlan? {
        guard let form = form(id), let reporting = form.reporting else { return nil }
        let columns = try FormColumns.set(form, in: self, settings)
        return FormPlan(form: form, reporting: reporting, columns: columns, settings: settings)
    }
}

extension EntryForm.Field {
    /// What a written text stands for; nil: nothing.
    fileprivate func value(_ text: String?) -> Value? {
        guard let text else { return nil }
        switch kind {
        case .text: return .text(text)
        case .number, .whole: return Exact(text).map { .number($0) }
        }
    }
}
