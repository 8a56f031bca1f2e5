/// Checks what only shows when all forms of a rulebook have been read: their formulas, and indicators made twice.
struct FormsCheck {
    let log: MistakeLog
    let formulas: FormulaPlaces
    let root: DocumentNode

    func check(_ rulebook: Rulebook) {
        for form in rulebook.forms where form.reporting != nil { checkFormulas(of: form, in: rulebook) }
        checkIndicators()
    }

    private func checkFormulas(of form: EntryForm, in rulebook: Rulebook) {
        do throws(FormulaMistakes) {
            _ = try FormColumns.set(form, in: rulebook, [:])
        } catch {
            for mistake in error.list {
                let position = formulas.position(of: mistake.column, offset: mistake.offset) ?? root.position
                log.report(position, mistake.key, mistake.arguments)
            }
        }
    }

    /// An indicator is made by one form.
    private func checkIndicators() {
        var seen: [String: Int] = [:]
        for form in root["forms"]?.list ?? [] {
            for indicator in form["indicators"]?.list ?? [] {
                guard let node = indicator["id"], let id = node.text else { continue }
                if let line = seen[id] { log.report(node, "id.twice", [id, "\(line)"]) }
                seen[id] = seen[id] ?? node.position.line
            }
        }
    }
}
