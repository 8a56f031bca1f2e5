/// Builds the tree of a formula from its tokens, and goes on after a mistake to find the next one.
struct Parser {
    private let tokens: [Token]
    private var position = 0
    private var depth = 0
    private(set) var mistakes: [FormulaMistake] = []

    init(_ tokens: [Token]) {
        self.tokens = tokens
    }

    mutating func read() -> Expression {
        if next.kind == .end {
            mistake("formula.empty")
            return placeholder
        }
        let expression = disjunction()
        if next.kind != .end { mistake("formula.unexpected", [spelling(next)]) }
        return expression
    }

    // MARK: From the loosest to the tightest

    private mutating func disjunction() -> Expression {
        chain([.or: .or]) { $0.conjunction() }
    }

    private mutating func conjunction() -> Expression {
        chain([.and: .and]) { $0.negation() }
    }

    private mutating func negation() -> Expression {
        guard next.kind == .sign(.not) else { return comparison() }
        let start = take().span.lowerBound
        return deeper { parser in
            let operand = parser.negation()
            return Expression(.not(operand), at: start..<operand.span.upperBound)
        }
    }

    private mutating func comparison() -> Expression {
        let left = sum()
        guard let sign = comparisonSign else { return left }
        _ = take()
        let right = sum()
        while comparisonSign != nil {
            mistake("formula.chained-comparison")
            _ = take()
            _ = sum()
        }
        return Expression(.comparison(sign, left, right), at: left.span.lowerBound..<right.span.upperBound)
    }

    private mutating func sum() -> Expression {
        chain([.plus: .plus, .minus: .minus]) { $0.product() }
    }

    private mutating func product() -> Expression {
        chain([.times: .times, .over: .over]) { $0.signed() }
    }

    private mutating func signed() -> Expression {
        guard next.kind == .sign(.minus) else { return power() }
        let start = take().span.lowerBound
        return deeper { parser in
            let operand = parser.signed()
            return Expression(.negated(operand), at: start..<operand.span.upperBound)
        }
    }

    private mutating func power() -> Expression {
        let base = primary()
        guard next.kind == .sign(.power) else { return base }
        _ = take()
        return deeper { parser in
            let exponent = parser.signed()
            return Expression(.power(base, exponent), at: base.span.lowerBound..<exponent.span.upperBound)
        }
    }

    private mutating func primary() -> Expression {
        let token = next
        switch token.kind {
        case .number(let number):
            return Expression(.number(number), at: take().span)
        case .text(let text):
            return Expression(.text(text), at: take().span)
        case .name(let name):
            return named(name, take())
        case .sign(.open):
            return deeper { $0.bracket() }
        case .sign(.not):
            mistake("formula.not-needs-brackets")
            return deeper { $0.negation() }
        case .sign(.close), .sign(.comma), .end:
            mistake("formula.expected-value", [spelling(token)])
        case .sign:
            mistake("formula.expected-value", [spelling(token)])
            _ = take()
        }
        return placeholder
    }
}

// MARK: Names, calls and brackets

extension Parser {
    private mutating func named(_ name: String, _ token: Token) -> Expression {
        if next.kind == .sign(.open) { return deeper { $0.call(name, token) } }
        switch name {
        case "true": return Expression(.truth(true), at: token.span)
        case "false": return Expression(.truth(false), at: token.span)
        case "missing": return Expression(.missing, at: token.span)
        default: break
        }
        if FormulaFunction(rawValue: name) != nil {
            mistake("formula.function-without-brackets", [name], at: token)
            return Expression(.missing, at: token.span)
        }
        return Expression(.name(name), at: token.span)
    }

    private mutating func call(_ name: String, _ token: Token) -> Expression {
        let arguments = argumentList()
        let span = token.span.lowerBound..<tokens[position - 1].span.upperBound
        guard let function = FormulaFunction(rawValue: name) else {
            if let near = Nearest.word(to: name, among: FormulaFunction.allCases.map(\.rawValue)) {
                mistake("formula.unknown-function-near", [name, near], at: token)
            } else {
                mistake("formula.unknown-function", [name], at: token)
            }
            return Expression(.missing, at: span)
        }
        guard function.arity.contains(arguments.count) else {
            let (least, most) = (function.arity.lowerBound, function.arity.upperBound)
            if most == FormulaFunction.anyNumber {
                mistake("formula.too-few-arguments", [name, String(least), String(arguments.count)], at: token)
            } else {
                let expected = least == most ? String(least) : "\(least)–\(most)"
                mistake("formula.argument-count", [name, expected, String(arguments.count)], at: token)
            }
            return Expression(.missing, at: span)
        }
        return Expression(.call(function, arguments), at: span)
    }

    /// From the opening bracket to the closing one.
    private mutating func argumentList() -> [Expression] {
        let open = take()
        if next.kind == .sign(.close) {
            _ = take()
            return []
        }
        var arguments: [Expression] = []
        while true {
            arguments.append(disjunction())
            skipToBorder()
            guard next.kind == .sign(.comma) else { break }
            _ = take()
        }
        close(open)
        return arguments
    }

    private mutating func bracket() -> Expression {
        let open = take()
        let inner = disjunction()
        skipToBorder()
        while next.kind == .sign(.comma) {
            mistake("formula.unexpected", [","])
            _ = take()
            _ = disjunction()
            skipToBorder()
        }
        close(open)
        return Expression(inner.form, at: open.span.lowerBound..<tokens[position - 1].span.upperBound)
    }

    private mutating func close(_ open: Token) {
        if next.kind == .sign(.close) {
            _ = take()
        } else {
            mistake("formula.open-bracket", at: open)
        }
    }

    /// Passes over what does not belong to the argument, up to the comma or bracket that ends it.
    private mutating func skipToBorder() {
        guard next.kind != .end, next.kind != .sign(.comma), next.kind != .sign(.close) else { return }
        mistake("formula.unexpected", [spelling(next)])
        passOver()
    }

    /// The rest of an argument after an unexpected token is one mistake, not one per token.
    private mutating func passOver() {
        var brackets = 0
        while next.kind != .end {
            if brackets == 0, next.kind == .sign(.comma) || next.kind == .sign(.close) { return }
            if next.kind == .sign(.open) { brackets += 1 }
            if next.kind == .sign(.close) { brackets -= 1 }
            _ = take()
        }
    }
}

// MARK: Steps

extension Parser {
    private var next: Token { tokens[position] }

    private var placeholder: Expression {
        Expression(.missing, at: next.span.lowerBound..<next.span.lowerBound)
    }

    private var comparisonSign: Expression.Comparison? {
        guard case .sign(let sign) = next.kind else { return nil }
        return Expression.Comparison(rawValue: sign.rawValue)
    }

    private mutating func take() -> Token {
        let token = tokens[position]
        if position < tokens.count - 1 { position += 1 }
        return token
    }

    private mutating func chain(
        _ signs: [Token.Sign: Expression.Operator],
        of operand: (inout Parser) -> Expression
    ) -> Expression {
        let first = operand(&self)
        var links: [Expression.Link] = []
        while case .sign(let sign) = next.kind, let meaning = signs[sign] {
            _ = take()
            links.append(Expression.Link(meaning, operand(&self)))
        }
        guard let last = links.last else { return first }
        return Expression(.chain(first, links), at: first.span.lowerBound..<last.operand.span.upperBound)
    }

    private mutating func deeper(_ read: (inout Parser) -> Expression) -> Expression {
        guard depth < Formula.deepest else {
            if !mistakes.contains(where: { $0.key == "formula.too-deep" }) {
                mistake("formula.too-deep", [String(Formula.deepest)])
            }
            position = tokens.count - 1
            return placeholder
        }
        depth += 1
        defer { depth -= 1 }
        return read(&self)
    }

    private mutating func mistake(_ key: String, _ arguments: [String] = [], at token: Token? = nil) {
        let offset = (token ?? next).span.lowerBound
        // A second mistake at the same place is a consequence of the first.
        if mistakes.contains(where: { $0.offset == offset || $0.key == "formula.too-deep" }) { return }
        mistakes.append(FormulaMistake(offset: offset, key: key, arguments: arguments))
    }

    /// How a token is called in a message; the end of the formula is the empty text.
    private func spelling(_ token: Token) -> String {
        switch token.kind {
        case .number(let number): number.text
        case .text(let text): "\"\(text)\""
        case .name(let name): name
        case .sign(let sign): sign.rawValue
        case .end: ""
        }
    }
}
