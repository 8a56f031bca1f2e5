/// One thing that is wrong in a formula: where, what, and what to do about it.
///
/// The words are in the language tables under `rules.mistake.` + ``key``. Whoever read the formula from a file turns
/// the offset into a line and a column.
package struct FormulaMistake: Error, Hashable, Sendable {
    /// The column whose formula it is; `""` while a formula is read by itself.
    package let column: String
    /// From 0, counted in characters of the formula's text.
    package let offset: Int
    /// Starts with `formula.`.
    package let key: String
    package let arguments: [String]

    package init(column: String = "", offset: Int, key: String, arguments: [String] = []) {
        self.column = column
        self.offset = offset
        self.key = key
        self.arguments = arguments
    }

    func of(_ column: String) -> FormulaMistake {
        FormulaMistake(column: column, offset: offset, key: key, arguments: arguments)
    }
}

/// All the mistakes of one or several formulas, in the order they stand; never empty when thrown.
package struct FormulaMistakes: Error, Hashable, Sendable {
    package let list: [FormulaMistake]

    package init(_ list: [FormulaMistake]) {
        self.list = list
    }
}
