// The functions of the formula language.
extension Cell {
    func call(_ function: FormulaFunction, _ arguments: [Node]) throws(Missing) -> Value {
        switch function {
        case .choose:
            return try value(try truth(arguments[0]) ? arguments[1] : arguments[2])
        case .min, .max, .sum, .mean:
            return .number(try fold(function, try all(arguments)))
        case .count:
            return .number(Exact(marked(arguments).present.count))
        case .meanPresent, .sumPresent:
            let (numbers, reason) = marked(arguments)
            if numbers.isEmpty { throw reason ?? Missing("none-present") }
            return .number(try fold(function == .meanPresent ? .mean : .sum, numbers))
        case .trimmedMean:
            return .number(try trimmedMean(arguments[0], arguments[1]))
        case .clamp:
            let (number, low, high) = (try number(arguments[0]), try number(arguments[1]), try number(arguments[2]))
            guard low <= high else { throw Missing("bounds-crossed", [low.text, high.text]) }
            return .number(Swift.min(Swift.max(number, low), high))
        case .abs: return .number(try number(arguments[0]).magnitude)
        case .floor: return .number(try number(arguments[0]).floor)
        case .ceiling: return .number(try number(arguments[0]).ceiling)
        case .coalesce: return try coalesce(arguments)
        case .isMissing: return .truth(isMissing(arguments[0]))
        // The binder gives these nodes of their own.
        case .round, .step, .points, .part, .weighted, .value, .share, .cast, .counted, .best, .worst, .peerMean,
            .peerMedian, .peers, .rank:
            throw Missing("stated")
        }
    }

    // MARK: Over many numbers

    /// All numbers of the arguments, series flattened; the first that is missing is thrown.
    private func all(_ arguments: [Node]) throws(Missing) -> [Exact] {
        var numbers: [Exact] = []
        for argument in arguments {
            switch try value(argument) {
            case .number(let number): numbers.append(number)
            case .series(let parts):
                for part in parts {
                    switch part {
                    case .number(let number): numbers.append(number)
                    case .missing(let reason): throw reason
                    case .truth, .text, .series, .groups, .tally: throw Missing("wrong-kind", [name(argument)])
                    }
                }
            case .truth, .text, .groups, .tally, .missing: throw Missing("wrong-kind", [name(argument)])
            }
        }
        return numbers
    }

    /// The numbers that are there, and why the first that is not there is missing.
    private func marked(_ arguments: [Node]) -> (present: [Exact], reason: Missing?) {
        var (numbers, reason) = ([Exact](), Missing?.none)
        for argument in arguments {
            let given = sheet.value(of: argument, column: column, peer: peer)
            let parts = if case .series(let parts) = given { parts } else { [given] }
            for part in parts {
                if case .number(let number) = part { numbers.append(number) }
                if case .missing(let missing) = part { reason = reason ?? missing }
            }
        }
        return (numbers, reason)
    }

    private func fold(_ function: FormulaFunction, _ numbers: [Exact]) throws(Missing) -> Exact {
        let result: Exact? =
            switch function {
            case .min: numbers.min()
            case .max: numbers.max()
            case .mean: Exact.sum(numbers) / Exact(numbers.count)
            default: numbers.isEmpty ? nil : Exact.sum(numbers)
            }
        guard let result else { throw Missing("none-present") }
        return try PartByPart.bounded(result)
    }

    private func trimmedMean(_ series: Node, _ trim: Node) throws(Missing) -> Exact {
        let numbers = try all([series]).sorted()
        let count = try whole(trim, most: 1_000_000)
        guard numbers.count > 2 * count else {
            throw Missing("too-few-to-trim", [String(numbers.count), String(count)])
        }
        return try fold(.mean, Array(numbers[count..<numbers.count - count]))
    }

    // MARK: What is missing

    private func coalesce(_ arguments: [Node]) throws(Missing) -> Value {
        var reason: Missing?
        for argument in arguments {
            do throws(Missing) { return try value(argument) } catch { reason = reason ?? error }
        }
        throw reason ?? Missing("stated")
    }

    /// A ballot without a counted mark and groups without a mean are missing too.
    private func isMissing(_ argument: Node) -> Bool {
        switch sheet.value(of: argument, column: column, peer: peer) {
        case .missing: true
        case .groups(let means): !means.values.contains { if case .number = $0 { true } else { false } }
        case .number, .truth, .text, .series, .tally: false
        }
    }

    // MARK: Inputs of several parts

    func points(_ choice: Node, _ points: [String: Exact]) throws(Missing) -> Exact {
        guard case .text(let text) = try value(choice) else { throw Missing("wrong-kind", [name(choice)]) }
        guard let number = points[text] else { throw Missing("no-points", [name(choice), text]) }
        return number
    }

    func part(_ series: Node, _ position: Int, _ part: String) throws(Missing) -> Value {
        guard case .series(let parts) = try value(series) else { throw Missing("wrong-kind", [name(series)]) }
        guard parts.indices.contains(position) else { throw Missing("no-such-part", [name(series), part]) }
        if case .missing(let reason) = parts[position] { throw reason }
        return parts[position]
    }

    func weighted(_ input: Node, _ form: GroupsForm) throws(Missing) -> Exact {
        let name = name(input)
        guard case .groups(let means) = try value(input) else { throw Missing("wrong-kind", [name]) }
        return try WeightedMean.of(form.groups, form.empty, whenNone: Missing("no-group", [name])) {
            (group) throws(Missing) in
            guard case .number(let number) = means[group] else { throw Missing("group-not-given", [name, group]) }
            return number
        }
    }

    func ballot(_ input: Node, _ question: BallotQuestion, _ form: BallotForm) throws(Missing) -> Exact {
        guard case .tally(let tally) = try value(input) else { throw Missing("wrong-kind", [name(input)]) }
        return try BallotScore(form: form, tally: tally, name: name(input)).answer(question)
    }
}

extension StepTable {
    func value(_ number: Exact, _ name: String) throws(Missing) -> Exact {
        guard let value = steps.last(where: { $0.from <= number })?.value ?? below else {
            throw Missing("below-first-step", [name, number.text])
        }
        return value
    }
}
