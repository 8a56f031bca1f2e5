package import Documents
package import Language

/// What to write in a column.
package enum ImportHint {
    package static func text(_ column: SheetColumn, of form: any ImportForm.Type, words: Words) -> String {
        let own = "exchange.hint.\(form.noun).\(column.id)"
        if words.has(own) { return words(own) }
        let shared = "exchange.hint.\(column.id)"
        if words.has(shared) { return words(shared) }
        return column.id.hasPrefix("named.") ? words("exchange.hint.named", column.headings.first ?? "") : ""
    }
}
