/// Looks up the names of one column's formula and checks that everything fits, collecting what does not.
struct Binder {
    let column: Column
    let formula: Formula
    let names: Names
    /// What is known of the columns, by index.
    let shapes: [Shape]
    private(set) var questions: [PeerQuestion] = []
    private(set) var mistakes: [FormulaMistake] = []

    init(_ column: Column, _ formula: Formula, names: Names, shapes: [Shape]) {
        self.column = column
        self.formula = formula
        self.names = names
        self.shapes = shapes
    }

    /// The formula ready to be computed, and what it gives.
    mutating func bind() -> (Node, Shape) {
        let expression = formula.expression
        let (node, shape) = bind(expression)
        if let expected = column.expects {
            require(shape, expected, expression)
        } else if shape.kind == .groups || shape.kind == .ballot {
            mistake("not-a-result", [fragment(expression)], at: expression)
        }
        return (node, shape)
    }

    mutating func bind(_ expression: Expression) -> (Node, Shape) {
        let span = expression.span
        switch expression.form {
        case .number(let number): return constant(.number(number), span)
        case .text(let text): return constant(.text(text), span)
        case .truth(let truth): return constant(.truth(truth), span)
        case .missing: return constant(.missing(Missing("stated")), span)
        case .name(let name): return bindName(name, expression)
        case .negated(let operand):
            let (node, shape) = bind(operand)
            return (Node(form: .negated(node), span: span), requireArithmetic(shape, operand))
        case .not(let operand):
            return (Node(form: .not(bind(operand, as: .truth)), span: span), .truth)
        case .comparison(let sign, let left, let right):
            return bindComparison(sign, left, right, span)
        case .power(let base, let exponent):
            return bindPower(base, exponent, span)
        case .chain(let first, let links):
            return bindChain(first, links, span)
        case .call(let function, let arguments):
            return bindCall(function, arguments, expression)
        }
    }

    /// Binds and requires a kind.
    mutating func bind(_ expression: Expression, as kind: ValueKind) -> Node {
        let (node, shape) = bind(expression)
        require(shape, kind, expression)
        return node
    }

    mutating func add(_ question: PeerQuestion) -> Int {
        if let known = questions.firstIndex(of: question) { return known }
        questions.append(question)
        return questions.count - 1
    }

    // MARK: Mistakes

    mutating func mistake(_ key: String, _ arguments: [String], at expression: Expression) {
        mistakes.append(
            FormulaMistake(
                column: column.id,
                offset: expression.span.lowerBound,
                key: "formula." + key,
                arguments: arguments
            )
        )
    }

    mutating func require(_ shape: Shape, _ kind: ValueKind, _ expression: Expression) {
        if !shape.kind.fits(kind) { mistake("expected-\(kind.rawValue)", [fragment(expression)], at: expression) }
    }

    /// Requires a number or series; gives the shape to go on with, so that one slip is one mistake.
    @discardableResult
    mutating func requireArithmetic(_ shape: Shape, _ expression: Expression) -> Shape {
        if shape.kind == .series || shape.kind.fits(.number) { return shape }
        require(shape, .number, expression)
        return .number
    }

    func fragment(_ expression: Expression) -> String {
        formula.fragment(expression.span)
    }
}

// MARK: Names and operators

extension Binder {
    private func constant(_ value: Value, _ span: Range<Int>) -> (Node, Shape) {
        (Node(form: .constant(value), span: span), Shape(value))
    }

    private mutating func bindName(_ name: String, _ expression: Expression) -> (Node, Shape) {
        let span = expression.span
        switch names[name] {
        case .setting(let slot, let value): return (Node(form: .setting(slot), span: span), Shape(value))
        case .input(let slot, let form): return (Node(form: .input(slot), span: span), Shape(form))
        case .ballot(let slot, _): return (Node(form: .input(slot), span: span), Shape(.ballot))
        case .column(let index): return (Node(form: .column(index), span: span), shapes[index])
        case .table: mistake("table-as-value", [name], at: expression)
        case nil: unknown(name, expression)
        }
        return (Node(form: .constant(.missing(Missing("stated"))), span: span), .anything)
    }

    mutating func unknown(_ name: String, _ expression: Expression) {
        if let near = names.nearest(to: name) {
            mistake("unknown-name-near", [name, near], at: expression)
        } else {
            mistake("unknown-name", [name], at: expression)
        }
    }

    private mutating func bindComparison(
        _ sign: Expression.Comparison,
        _ left: Expression,
        _ right: Expression,
        _ span: Range<Int>
    ) -> (Node, Shape) {
        let (first, firstShape) = bind(left)
        let (second, secondShape) = bind(right)
        let ordered = sign != .equal && sign != .unequal
        if !firstShape.kind.fits(secondShape.kind) {
            mistake("compared-kinds", [fragment(left), fragment(right)], at: left)
        } else {
            let (shape, side) = firstShape.kind == .anything ? (secondShape, right) : (firstShape, left)
            switch shape.kind {
            case .number, .anything: break
            case .text, .truth: if ordered { mistake("not-ordered", [fragment(side)], at: side) }
            case .series, .groups, .ballot: mistake("not-comparable", [fragment(side)], at: side)
            }
        }
        checkChoice(firstShape, right)
        checkChoice(secondShape, left)
        return (Node(form: .comparison(sign, first, second), span: span), .truth)
    }

    /// A text a choice can never be is a slip of the pen.
    private mutating func checkChoice(_ shape: Shape, _ other: Expression) {
        guard let choices = shape.choices, case .text(let text) = other.form, !choices.contains(text) else { return }
        mistake("unknown-choice", [text, choices.joined(separator: ", ")], at: other)
    }

    private mutating func bindPower(
        _ base: Expression,
        _ exponent: Expression,
        _ span: Range<Int>
    ) -> (Node, Shape) {
        let (node, shape) = bind(base)
        let baseShape = requireArithmetic(shape, base)
        let power = bind(exponent, as: .number)
        if case .constant(.number(let number)) = power.form, !number.isWhole {
            mistake("exponent-not-whole", [fragment(exponent)], at: exponent)
        }
        return (Node(form: .power(node, power), span: span), baseShape)
    }

    private mutating func bindChain(
        _ first: Expression,
        _ links: [Expression.Link],
        _ span: Range<Int>
    ) -> (Node, Shape) {
        let isLogical = links.allSatisfy { $0.sign == .and || $0.sign == .or }
        var (node, shape) = bind(first)
        if isLogical { require(shape, .truth, first) } else { shape = requireArithmetic(shape, first) }
        var bound: [Node.Link] = []
        for link in links {
            let (operand, operandShape) = bind(link.operand)
            bound.append(Node.Link(sign: link.sign, operand: operand))
            if isLogical {
                require(operandShape, .truth, link.operand)
                continue
            }
            let other = requireArithmetic(operandShape, link.operand)
            if let left = shape.length, let right = other.length, left != right {
                mistake("series-lengths", [String(left), String(right)], at: link.operand)
            }
            if other.kind == .series || shape.kind == .series {
                shape = Shape(.series, length: shape.length ?? other.length)
            } else if shape.kind == .anything {
                shape = other
            }
        }
        node = Node(form: .chain(node, bound), span: span)
        return (node, isLogical ? .truth : shape)
    }
}
