/// A formula as a tree, each part with its place in the text.
package struct Expression: Hashable, Sendable {
    package indirect enum Form: Hashable, Sendable {
        case number(Exact)
        case text(String)
        case truth(Bool)
        case missing
        case name(String)
        case negated(Expression)
        case not(Expression)
        case comparison(Comparison, Expression, Expression)
        case power(Expression, Expression)
        /// Operators of one precedence, taken from left to right: `a + b - c`.
        case chain(Expression, [Link])
        case call(FormulaFunction, [Expression])
    }

    package enum Comparison: String, Hashable, Sendable, CaseIterable {
        case equal = "=="
        case unequal = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
    }

    package enum Operator: String, Hashable, Sendable, CaseIterable {
        case or, and
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"
    }

    package struct Link: Hashable, Sendable {
        package let sign: Operator
        package let operand: Expression

        package init(_ sign: Operator, _ operand: Expression) {
            self.sign = sign
            self.operand = operand
        }
    }

    package let form: Form
    /// In characters of the formula's text.
    package let span: Range<Int>

    package init(_ form: Form, at span: Range<Int>) {
        self.form = form
        self.span = span
    }

    /// The parts directly below, in the order they are written.
    package var parts: [Expression] {
        switch form {
        case .number, .text, .truth, .missing, .name: []
        case .negated(let operand), .not(let operand): [operand]
        case .comparison(_, let left, let right), .power(let left, let right): [left, right]
        case .chain(let first, let links): [first] + links.map(\.operand)
        case .call(_, let arguments): arguments
        }
    }
}

// MARK: Written out again

extension Expression {
    /// The formula in its one canonical spelling: single spaces, no bracket that is not needed.
    package var canonicalText: String {
        switch form {
        case .number(let number): number.text
        case .text(let text): text.contains("\"") ? "'\(text)'" : "\"\(text)\""
        case .truth(let truth): truth ? "true" : "false"
        case .missing: "missing"
        case .name(let name): name
        case .negated(let operand): "-" + operand.bracketed(below: precedence)
        case .not(let operand): "not " + operand.bracketed(below: precedence)
        case .comparison(let sign, let left, let right):
            "\(left.bracketed(below: precedence + 1)) \(sign.rawValue) \(right.bracketed(below: precedence + 1))"
        case .power(let base, let exponent):
            "\(base.bracketed(below: precedence + 1)) ^ \(exponent.bracketed(below: precedence - 1))"
        case .chain(let first, let links):
            links.reduce(first.bracketed(below: precedence)) { text, link in
                "\(text) \(link.sign.rawValue) \(link.operand.bracketed(below: precedence + 1))"
            }
        case .call(let function, let arguments):
            "\(function.rawValue)(\(arguments.map(\.canonicalText).joined(separator: ", ")))"
        }
    }

    private func bracketed(below level: Int) -> String {
        precedence < level ? "(\(canonicalText))" : canonicalText
    }

    private var precedence: Int {
        switch form {
        case .chain(_, let links):
            switch links.first?.sign {
            case .or: 1
            case .and: 2
            case .plus, .minus: 5
            case .times, .over, nil: 6
            }
        case .not: 3
        case .comparison: 4
        case .negated: 7
        case .power: 8
        case .number, .text, .truth, .missing, .name, .call: 9
        }
    }
}
