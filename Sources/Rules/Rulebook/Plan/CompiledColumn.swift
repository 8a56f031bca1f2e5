/// A column made from a rulebook, and which parts of its formula were written where.
struct CompiledColumn {
    /// A stretch of the formula that was taken over from the rulebook.
    struct Part {
        /// In characters of the column's formula.
        let range: Range<Int>
        /// The name ``FormulaPlaces`` knows it by.
        let origin: String
    }

    let column: Column
    let parts: [Part]

    /// A formula taken over whole.
    init(id: String, formula: String, origin: String, label: String?, expects: ValueKind?, isNamed: Bool) {
        column = Column(id: id, formula: formula, label: label, expects: expects, isNamed: isNamed)
        parts = [Part(range: 0..<formula.count + 1, origin: origin)]
    }

    /// A formula put together from pieces.
    init(id: String, _ text: FormulaText, label: String?, isNamed: Bool = true) {
        column = Column(id: id, formula: text.text, label: label, expects: .number, isNamed: isNamed)
        parts = text.parts
    }

    /// Where a character of the formula was written: the name of the place, and the character there.
    ///
    /// What was written by us is blamed on the nearest piece before it.
    func origin(at offset: Int) -> (origin: String, offset: Int)? {
        // A mistake about a whole piece stands at the bracket we put before it.
        if let part = parts.last(where: { $0.range.lowerBound - 1 <= offset }) {
            return (part.origin, max(min(offset, part.range.upperBound) - part.range.lowerBound, 0))
        }
        return parts.first.map { ($0.origin, 0) }
    }
}
