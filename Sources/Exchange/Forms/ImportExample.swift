import Documents
package import Language

/// The example row of a form, as the language tables have it: its cells apart by bars, further ones as `heading=value`.
package struct ImportExample {
    /// The cells by the ids of the columns every such file has.
    package let cells: [String: String]
    /// Cells of columns that a rulebook would name.
    package let further: [(heading: String, text: String)]

    package init(_ form: any ImportForm.Type, words: Words) {
        let parts = words("exchange.example.\(form.noun)").split(separator: "|", omittingEmptySubsequences: false)
            .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
        let columns = form.fixedTemplateColumns
        cells = Dictionary(zip(columns.map(\.id), parts)) { first, _ in first }
        further = parts.dropFirst(columns.count).map { part in
            let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
            return (sides.first ?? "", sides.last ?? "")
        }
    }
}
