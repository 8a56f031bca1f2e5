/// The values of one evaluation: what was given, and the columns computed so far, one value per peer.
struct Sheet: Sendable {
    /// Numbers beyond this many bits (about ten thousand digits) are not computed: a slip of the pen must not stop the house.
    static let mostBits = 32_768
    static let mostExponent = 1_000

    let settings: [Value]
    let inputs: [[Value]]
    /// In the order of their slots, for messages.
    let inputNames: [String]
    let classes: Classes
    var columns: [[Value]]
    /// For each column, the answers to its questions.
    var answers: [[PeerAnswer]]

    /// The value of a part of a column's formula for one peer.
    func value(of node: Node, column: Int, peer: Int) -> Value {
        do throws(Missing) {
            return try Cell(sheet: self, column: column, peer: peer).value(node)
        } catch {
            return .missing(error)
        }
    }

    mutating func compute(_ plan: ColumnSet.Plan, at column: Int) {
        answers[column] = plan.questions.map { question in
            let source: [Value] =
                switch question.source {
                case .column(let index): columns[index]
                case .input(let slot): inputs[slot]
                case nil: []
                }
            return PeerAnswer(question, of: source, classes)
        }
        columns[column] = classes.ofPeer.indices.map { value(of: plan.node, column: column, peer: $0) }
    }
}

/// One cell of a sheet: the computing itself, for one peer.
///
/// What is missing is thrown, and so spreads.
struct Cell {
    let sheet: Sheet
    let column: Int
    let peer: Int

    func value(_ node: Node) throws(Missing) -> Value {
        switch node.form {
        case .constant(let value): return try present(value)
        case .setting(let slot): return try present(sheet.settings[slot])
        case .input(let slot): return try present(sheet.inputs[slot][peer])
        case .column(let index): return try present(sheet.columns[index][peer])
        case .negated(let operand): return try PartByPart.negated(value(operand))
        case .not(let operand): return .truth(try !truth(operand))
        case .comparison(let sign, let left, let right): return .truth(try compare(sign, value(left), value(right)))
        case .power(let base, let exponent): return try PartByPart.power(value(base), number(exponent))
        case .chain(let first, let links): return try chain(first, links)
        case .call(let function, let arguments): return try call(function, arguments)
        case .round(let operand, let decimals, let rounding):
            let number = try number(operand)
            return .number(number.rounded(to: try whole(decimals, most: 100), rounding))
        case .step(let operand, let name, let table): return .number(try table.value(try number(operand), name))
        case .points(let choice, let points): return .number(try self.points(choice, points))
        case .part(let series, let position, let name): return try part(series, position, name)
        case .weighted(let input, let form): return .number(try weighted(input, form))
        case .ballot(let input, let question, let form): return .number(try ballot(input, question, form))
        case .peers(let question): return try present(sheet.answers[column][question].values[peer])
        }
    }

    func number(_ node: Node) throws(Missing) -> Exact {
        guard case .number(let number) = try value(node) else { throw Missing("wrong-kind", [name(node)]) }
        return number
    }

    func truth(_ node: Node) throws(Missing) -> Bool {
        guard case .truth(let truth) = try value(node) else { throw Missing("wrong-kind", [name(node)]) }
        return truth
    }

    func whole(_ node: Node, most: Int) throws(Missing) -> Int {
        let number = try number(node)
        guard let whole = number.wholeValue, (0...most).contains(whole) else { throw Missing("not-a-count", [number.text]) }
        return whole
    }

    private func present(_ value: Value) throws(Missing) -> Value {
        if case .missing(let reason) = value { throw reason }
        return value
    }

    func name(_ node: Node) -> String {
        if case .input(let slot) = node.form { return sheet.inputNames[slot] }
        return ""
    }

    // MARK: Operators

    private func compare(_ sign: Expression.Comparison, _ left: Value, _ right: Value) throws(Missing) -> Bool {
        switch sign {
        case .equal: return left == right
        case .unequal: return left != right
        case .less, .lessOrEqual, .greater, .greaterOrEqual: break
        }
        guard case .number(let left) = left, case .number(let right) = right else { throw Missing("wrong-operand") }
        switch sign {
        case .less: return left < right
        case .lessOrEqual: return left <= right
        case .greater: return left > right
        case .greaterOrEqual: return left >= right
        case .equal: return left == right
        case .unequal: return left != right
        }
    }

    private func chain(_ first: Node, _ links: [Node.Link]) throws(Missing) -> Value {
        switch links.first?.sign {
        case .and: return .truth(try decided(by: false, first, links))
        case .or: return .truth(try decided(by: true, first, links))
        case .plus, .minus, .times, .over, nil: break
        }
        var result = try value(first)
        for link in links { result = try PartByPart.combine(result, link.sign, value(link.operand)) }
        return result
    }

    /// Three-valued: one deciding operand decides, whatever is missing beside it.
    private func decided(by deciding: Bool, _ first: Node, _ links: [Node.Link]) throws(Missing) -> Bool {
        var reason: Missing?
        for operand in [first] + links.map(\.operand) {
            do throws(Missing) {
                if try truth(operand) == deciding { return deciding }
            } catch {
                reason = reason ?? error
            }
        }
        if let reason { throw reason }
        return !deciding
    }
}
