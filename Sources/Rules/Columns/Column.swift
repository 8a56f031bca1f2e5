/// One named column: its value is computed for every peer by the same formula.
package struct Column: Hashable, Sendable {
    package let id: String
    package let formula: String
    /// How it is called where words are shown; nil: by its id.
    package let label: String?
    /// The kind the formula must give; nil: any.
    package let expects: ValueKind?
    /// Whether formulas can name it.
    ///
    /// A condition of a grade is a column nobody names, and its id need not be a name.
    package let isNamed: Bool

    package init(id: String, formula: String, label: String? = nil, expects: ValueKind? = nil, isNamed: Bool = true) {
        self.id = id
        self.formula = formula
        self.label = label
        self.expects = expects
        self.isNamed = isNamed
    }
}
