/// A formula in the making.
struct FormulaText {
    private(set) var text = ""
    private(set) var parts: [CompiledColumn.Part] = []

    mutating func append(_ text: String) {
        self.text += text
    }

    /// Takes over a formula in brackets.
    mutating func append(_ formula: String, from origin: String) {
        let start = text.count + 1
        text += "(" + formula + ")"
        parts.append(CompiledColumn.Part(range: start..<start + formula.count, origin: origin))
    }
}
