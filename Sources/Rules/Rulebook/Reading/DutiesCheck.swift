/// Checks what only shows when all duties of a rulebook have been read: their formulas, and references to them.
struct DutiesCheck {
    let log: MistakeLog
    let formulas: FormulaPlaces
    let root: DocumentNode

    func check(_ rulebook: Rulebook) {
        checkFormulas(rulebook)
        checkBurden(rulebook)
        checkFields(rulebook)
    }

    private func checkFormulas(_ rulebook: Rulebook) {
        var taken: Set<String> = []
        let columns = DutyColumns.all(of: rulebook).filter { taken.insert($0.id).inserted }
        do throws(FormulaMistakes) {
            _ = try ColumnSet(columns: columns, environment: DutyColumns.environment(rulebook, [:]))
        } catch {
            for mistake in error.list {
                let position = formulas.position(of: mistake.column, offset: mistake.offset) ?? root.position
                log.report(position, mistake.key, mistake.arguments)
            }
        }
    }

    private func checkBurden(_ rulebook: Rulebook) {
        let known = rulebook.duties.map(\.id) + rulebook.forms.map(\.id) + rulebook.articles.articles.map(\.id)
        for item in root["burden"]?.list ?? [] {
            guard let node = item["of"] else { continue }
            _ = ScalarReader(log: log).reference(node, among: known)
        }
    }

    /// Two fields of one meaning in one rulebook ask the same thing twice.
    private func checkFields(_ rulebook: Rulebook) {
        var seen: [String: EntryForm.Field] = [:]
        for field in rulebook.forms.flatMap(\.fields) where !field.meaning.isEmpty {
            if let first = seen[field.meaning] {
                log.report(field.position, "form.asked-twice", [field.meaning, "\(first.position.line)"])
            } else {
                seen[field.meaning] = field
            }
        }
    }
}
