/// Turns formulas into linear forms, as far as they are linear.
struct LinearReader {
    let columnSet: ColumnSet
    let settings: [Value]
    /// Columns are opened in place, so their number of steps must be bounded.
    private var budget = 20_000
    private var depth = 0
    /// The slots of the inputs met.
    private(set) var inputs: Set<Int> = []
    /// Those of them whose missing values are missing in the result.
    private(set) var required: Set<Int> = []

    init(_ columnSet: ColumnSet, settings: [Value]) {
        self.columnSet = columnSet
        self.settings = settings
    }

    /// Nil when the formula is not linear.
    mutating func form(_ node: Node) -> LinearForm? {
        budget -= 1
        guard budget > 0, depth < 200 else { return nil }
        depth += 1
        defer { depth -= 1 }
        switch node.form {
        case .constant(.number(let number)): return .constant(number)
        case .setting(let slot):
            guard case .number(let number) = settings[slot] else { return nil }
            return .constant(number)
        case .input(let slot):
            guard case .input(_, .number) = columnSet.names[columnSet.names.inputs[slot]] else { return nil }
            inputs.insert(slot)
            required.insert(slot)
            return .input(slot, absent: nil)
        case .column(let index): return form(columnSet.plans[index].node)
        case .negated(let operand): return form(operand)?.times(-1)
        case .chain(let first, let links): return chain(first, links)
        case .call(let function, let arguments): return call(function, arguments)
        case .constant, .not, .comparison, .power, .round, .step, .points, .part, .weighted, .ballot, .peers:
            return nil
        }
    }

    private mutating func chain(_ first: Node, _ links: [Node.Link]) -> LinearForm? {
        guard var result = form(first) else { return nil }
        var addends: [LinearForm] = []
        for link in links {
            guard let operand = form(link.operand) else { return nil }
            switch link.sign {
            case .plus: addends.append(operand)
            case .minus: addends.append(operand.times(-1))
            case .times:
                if let weight = operand.constant {
                    result = result.times(weight)
                } else if let weight = result.constant {
                    result = operand.times(weight)
                } else {
                    return nil
                }
            case .over:
                guard let inverse = operand.constant?.inverse else { return nil }
                result = result.times(inverse)
            case .and, .or: return nil
            }
        }
        return addends.isEmpty ? result : .sum([result] + addends)
    }

    private mutating func call(_ function: FormulaFunction, _ arguments: [Node]) -> LinearForm? {
        if function == .coalesce { return coalesce(arguments) }
        var forms: [LinearForm] = []
        for argument in arguments {
            guard let form = form(argument) else { return nil }
            forms.append(form)
        }
        let constants = forms.compactMap(\.constant)
        let others = forms.filter { $0.constant == nil }
        switch function {
        case .sum: return .sum(forms)
        case .mean: return Exact(forms.count).inverse.map { LinearForm.sum(forms).times($0) }
        case .min:
            if others.isEmpty { return constants.min().map(LinearForm.constant) }
            return others.count == 1 ? .clamp(others[0], low: nil, high: constants.min()) : nil
        case .max:
            if others.isEmpty { return constants.max().map(LinearForm.constant) }
            return others.count == 1 ? .clamp(others[0], low: constants.max(), high: nil) : nil
        case .clamp:
            guard let low = forms[1].constant, let high = forms[2].constant, low <= high else { return nil }
            if let number = forms[0].constant { return .constant(Swift.min(Swift.max(number, low), high)) }
            return .clamp(forms[0], low: low, high: high)
        default:
            return nil
        }
    }

    /// An input with a constant for where it is missing; what comes after the constant never counts.
    private mutating func coalesce(_ arguments: [Node]) -> LinearForm? {
        guard let slot = numberInput(arguments[0]) else {
            guard let first = form(arguments[0]) else { return nil }
            return first.constant == nil && arguments.count > 1 ? nil : first
        }
        guard arguments.count > 1 else { return form(arguments[0]) }
        guard let constant = form(arguments[1])?.constant else { return nil }
        inputs.insert(slot)
        return .input(slot, absent: constant)
    }

    /// The slot of a number input, also when a column is nothing but that input.
    private func numberInput(_ node: Node) -> Int? {
        switch node.form {
        case .input(let slot):
            guard case .input(_, .number) = columnSet.names[columnSet.names.inputs[slot]] else { return nil }
            return slot
        case .column(let index):
            guard case .input = columnSet.plans[index].node.form else { return nil }
            return numberInput(columnSet.plans[index].node)
        default:
            return nil
        }
    }
}
