// How each function takes its arguments.
extension Binder {
    mutating func bindCall(
        _ function: FormulaFunction,
        _ arguments: [Expression],
        _ call: Expression
    ) -> (Node, Shape) {
        let span = call.span
        switch function {
        case .choose:
            return bindChoose(arguments, span)
        case .min, .max, .sum, .mean, .count, .meanPresent, .sumPresent:
            let nodes = arguments.map { argument in
                let (node, shape) = bind(argument)
                requireArithmetic(shape, argument)
                return node
            }
            return (Node(form: .call(function, nodes), span: span), .number)
        case .trimmedMean:
            let nodes = [bind(arguments[0], as: .series), bindWhole(arguments[1])]
            return (Node(form: .call(function, nodes), span: span), .number)
        case .clamp:
            return (bindClamp(arguments, span), .number)
        case .abs, .floor, .ceiling:
            return (Node(form: .call(function, [bind(arguments[0], as: .number)]), span: span), .number)
        case .round:
            let rounding = literal(arguments[2], Rounding.self, "unknown-rounding") ?? .halfUp
            let node = bind(arguments[0], as: .number)
            return (Node(form: .round(node, decimals: bindWhole(arguments[1]), rounding), span: span), .number)
        case .step, .points, .part, .weighted:
            return bindLookup(function, arguments, span)
        case .value, .share, .cast, .counted:
            return (bindBallot(function, arguments, span), .number)
        case .coalesce:
            let (nodes, shape) = bindAlike(arguments, function)
            return (Node(form: .call(function, nodes), span: span), shape)
        case .isMissing:
            return (Node(form: .call(function, [bind(arguments[0]).0]), span: span), .truth)
        case .best, .worst, .peerMean, .peerMedian, .peers, .rank:
            return (bindPeers(function, arguments, call), .number)
        }
    }

    private mutating func bindChoose(_ arguments: [Expression], _ span: Range<Int>) -> (Node, Shape) {
        let condition = bind(arguments[0], as: .truth)
        let (branches, shape) = bindAlike(Array(arguments[1...]), .choose)
        return (Node(form: .call(.choose, [condition] + branches), span: span), shape)
    }

    /// Arguments of which one is chosen, so that they must be of one kind.
    private mutating func bindAlike(_ arguments: [Expression], _ function: FormulaFunction) -> ([Node], Shape) {
        var (nodes, shape) = ([Node](), Shape.anything)
        for argument in arguments {
            let (node, other) = bind(argument)
            nodes.append(node)
            if other.kind == .groups || other.kind == .ballot {
                mistake("not-a-result", [fragment(argument)], at: argument)
            } else if !other.kind.fits(shape.kind) {
                mistake("branches-differ", [function.rawValue, fragment(argument)], at: argument)
            } else if shape.kind == .anything {
                shape = other
            } else if shape != other, other.kind != .anything {
                shape = Shape(shape.kind)
            }
        }
        return (nodes, shape)
    }

    private mutating func bindClamp(_ arguments: [Expression], _ span: Range<Int>) -> Node {
        let nodes = arguments.map { bind($0, as: .number) }
        if case .number(let low) = arguments[1].form, case .number(let high) = arguments[2].form, high < low {
            mistake("bounds-crossed", [low.text, high.text], at: arguments[1])
        }
        return Node(form: .call(.clamp, nodes), span: span)
    }

    private mutating func bindWhole(_ expression: Expression) -> Node {
        let node = bind(expression, as: .number)
        if case .constant(.number(let number)) = node.form, !number.isWhole || number < 0 {
            mistake("expected-whole", [fragment(expression)], at: expression)
        }
        return node
    }

    private mutating func bindLookup(
        _ function: FormulaFunction,
        _ arguments: [Expression],
        _ span: Range<Int>
    ) -> (Node, Shape) {
        let nothing = (Node(form: .constant(.missing(Missing("stated"))), span: span), Shape.number)
        if function == .step {
            let node = bind(arguments[0], as: .number)
            guard case .name(let name) = arguments[1].form, case .table(let table) = names[name] else {
                mistake("expected-table", [fragment(arguments[1])], at: arguments[1])
                return nothing
            }
            return (Node(form: .step(node, table: name, table), span: span), .number)
        }
        guard case .name(let name) = arguments[0].form, case .input(let slot, let form) = names[name] else {
            let wanted = function == .points ? "choice" : function == .part ? "series" : "groups"
            mistake("expected-\(wanted)-input", [fragment(arguments[0])], at: arguments[0])
            return nothing
        }
        let input = Node(form: .input(slot), span: arguments[0].span)
        switch (function, form) {
        case (.points, .choice(let steps)):
            let points = steps.compactMap { step in step.points.map { (step.text, $0) } }
            if points.isEmpty { mistake("choice-without-points", [name], at: arguments[0]) }
            return (Node(form: .points(input, Dictionary(points) { first, _ in first }), span: span), .number)
        case (.part, .series(let parts, let length)):
            guard let (position, part) = bindPart(arguments[1], parts, length) else { return nothing }
            return (Node(form: .part(input, at: position, name: part), span: span), .number)
        case (.weighted, .groups(let groups)):
            return (Node(form: .weighted(input, groups), span: span), .number)
        default:
            let wanted = function == .points ? "choice" : function == .part ? "series" : "groups"
            mistake("expected-\(wanted)-input", [name], at: arguments[0])
            return nothing
        }
    }

    /// A part by its id; the parts of a series without ids are called `"1"`, `"2"` and so on.
    private mutating func bindPart(
        _ argument: Expression,
        _ parts: [String],
        _ length: Int?
    ) -> (position: Int, name: String)? {
        guard let text = literal(argument) else { return nil }
        if parts.isEmpty, let number = Exact(text)?.wholeValue, number >= 1, number <= length ?? .max {
            return (number - 1, text)
        }
        if let position = parts.firstIndex(of: text) { return (position, text) }
        let known = parts.isEmpty ? "1–" + (length.map(String.init) ?? "…") : parts.joined(separator: ", ")
        mistake("unknown-part", [text, known], at: argument)
        return nil
    }

    // MARK: Literal arguments

    /// An argument that must be a text in quotes.
    mutating func literal(_ expression: Expression) -> String? {
        guard case .text(let text) = expression.form else {
            mistake("expected-literal", [fragment(expression)], at: expression)
            return nil
        }
        return text
    }

    mutating func literal<Word>(_ expression: Expression, _ word: Word.Type, _ key: String) -> Word?
    where Word: RawRepresentable<String> & CaseIterable {
        guard let text = literal(expression) else { return nil }
        if let value = Word(rawValue: text) { return value }
        mistake(key, [text, Word.allCases.map(\.rawValue).joined(separator: ", ")], at: expression)
        return nil
    }
}

// MARK: Ballots and peers

extension Binder {
    private mutating func bindBallot(
        _ function: FormulaFunction,
        _ arguments: [Expression],
        _ span: Range<Int>
    ) -> Node {
        guard case .name(let name) = arguments[0].form, case .ballot(let slot, let form) = names[name] else {
            mistake("expected-ballot", [fragment(arguments[0])], at: arguments[0])
            return Node(form: .constant(.missing(Missing("stated"))), span: span)
        }
        let options = function == .share ? bindOptions(arguments[1], form) : []
        let rest = Array(arguments[(function == .share ? 2 : 1)...])
        let group = rest.first.flatMap { member($0, of: form.groups, "unknown-group") }
        let item = rest.dropFirst().first.flatMap { member($0, of: form.items, "unknown-item") }
        let question: BallotQuestion =
            switch function {
            case .share: .share(options, group: group, item: item)
            case .cast: .cast(group: group, item: item)
            case .counted: .counted(group: group, item: item)
            default: .value(group: group, item: item)
            }
        return Node(form: .ballot(Node(form: .input(slot), span: arguments[0].span), question, form), span: span)
    }

    private mutating func bindOptions(_ argument: Expression, _ form: BallotForm) -> [Int] {
        guard let text = literal(argument) else { return [] }
        var positions: [Int] = []
        for part in text.split(separator: "+", omittingEmptySubsequences: false) {
            let id = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            guard let position = form.options.firstIndex(where: { $0.id == id }) else {
                mistake("unknown-option", [id, form.options.map(\.id).joined(separator: ", ")], at: argument)
                continue
            }
            if form.options[position].value == nil { mistake("excluded-option", [id], at: argument) }
            if positions.contains(position) { mistake("repeated-option", [id], at: argument) }
            positions.append(position)
        }
        return positions
    }

    private mutating func member(_ argument: Expression, of known: [Weighted], _ key: String) -> String? {
        guard let text = literal(argument) else { return nil }
        if known.contains(where: { $0.id == text }) { return text }
        mistake(key, [text, known.map(\.id).joined(separator: ", ")], at: argument)
        return nil
    }

    private mutating func bindPeers(
        _ function: FormulaFunction,
        _ arguments: [Expression],
        _ call: Expression
    ) -> Node {
        var form: PeerQuestion.Form
        switch function {
        case .best: form = .best
        case .worst: form = .worst
        case .peerMean: form = .mean
        case .peerMedian: form = .median
        case .rank:
            form = .rank(.shared, .descending)
            if arguments.count == 1 {
                mistake("rank-without-ties", [], at: call)
            } else {
                let ties = literal(arguments[1], TieRule.self, "unknown-ties") ?? .shared
                let direction = arguments.count < 3 ? nil : literal(arguments[2], Direction.self, "unknown-direction")
                form = .rank(ties, direction ?? .descending)
            }
        default:
            return Node(form: .peers(add(PeerQuestion(form: .count, source: nil, name: ""))), span: call.span)
        }
        guard case .name(let name) = arguments[0].form else {
            mistake("expected-column", [fragment(arguments[0])], at: arguments[0])
            return Node(form: .constant(.missing(Missing("stated"))), span: call.span)
        }
        let source: PeerQuestion.Source
        switch names[name] {
        case .column(let index):
            source = .column(index)
            require(shapes[index], .number, arguments[0])
        case .input(let slot, let inputForm):
            source = .input(slot)
            require(Shape(inputForm), .number, arguments[0])
        case .setting, .ballot, .table:
            mistake("expected-column", [name], at: arguments[0])
            source = .input(0)
        case nil:
            unknown(name, arguments[0])
            source = .input(0)
        }
        return Node(form: .peers(add(PeerQuestion(form: form, source: source, name: name))), span: call.span)
    }
}
