/// A formula that has been read: its text, its tree, and the names it uses.
package struct Formula: Hashable, Sendable {
    /// In characters.
    package static let longest = 4_000
    /// Brackets, calls and signs within each other.
    package static let deepest = 64

    /// As it was written.
    package let source: String
    package let expression: Expression

    /// Reads a formula; gives all its mistakes at once when there are any.
    package static func parse(_ source: String) -> Result<Formula, FormulaMistakes> {
        let (formula, mistakes) = read(source)
        return mistakes.isEmpty ? .success(formula) : .failure(FormulaMistakes(mistakes))
    }

    /// The formula as far as it could be understood, and its mistakes in the order they stand.
    static func read(_ source: String) -> (Formula, [FormulaMistake]) {
        // One character can be made of any number of bytes, so both are bounded.
        guard source.utf8.count <= longest * 4, source.count <= longest else {
            let mistake = FormulaMistake(offset: 0, key: "formula.too-long", arguments: [String(longest)])
            return (Formula(source: source, expression: Expression(.missing, at: 0..<0)), [mistake])
        }
        var lexer = Lexer(source)
        var parser = Parser(lexer.read())
        let expression = parser.read()
        let mistakes = (lexer.mistakes + parser.mistakes).sorted { $0.offset < $1.offset }
        return (Formula(source: source, expression: expression), mistakes)
    }

    /// Every name it uses, each once, in the order they first stand.
    package var names: [String] {
        var names: [String] = []
        var seen: Set<String> = []
        func visit(_ expression: Expression) {
            if case .name(let name) = expression.form, seen.insert(name).inserted { names.append(name) }
            expression.parts.forEach(visit)
        }
        visit(expression)
        return names
    }

    /// The one spelling all formulas with this tree share.
    package var canonicalText: String { expression.canonicalText }
}

extension Formula {
    /// A piece of the text as it was written.
    func fragment(_ span: Range<Int>) -> String {
        String(source.dropFirst(span.lowerBound).prefix(span.count))
    }
}

extension Formula {
    /// Where a name first stands.
    func offset(of name: String) -> Int? {
        func find(_ expression: Expression) -> Int? {
            if expression.form == .name(name) { return expression.span.lowerBound }
            for part in expression.parts {
                if let offset = find(part) { return offset }
            }
            return nil
        }
        return find(expression)
    }
}
