/// Walks the formulas of one peer's columns; each column is opened once.
struct Explainer {
    let scores: Scores
    let peer: Int
    private var opened: Set<Int> = []
    private var depth = 0
    /// Columns within columns.
    private static let deepest = 60

    init(scores: Scores, peer: Int) {
        self.scores = scores
        self.peer = peer
    }

    mutating func column(_ index: Int, fragment: String) -> Explanation {
        let column = scores.columnSet.columns[index]
        let opens = depth < Explainer.deepest && opened.insert(index).inserted
        let node = scores.columnSet.plans[index].node
        depth += 1
        defer { depth -= 1 }
        return Explanation(
            "column",
            [column.label ?? column.id],
            fragment: fragment,
            value: scores.sheet.columns[index][peer],
            children: opens ? [explain(node, in: index)] : [],
            reference: .column(column.id),
            isFolded: !opens
        )
    }

    private mutating func explain(_ node: Node, in column: Int) -> Explanation {
        let fragment = scores.columnSet.formulas[column].fragment(node.span)
        let value = scores.sheet.value(of: node, column: column, peer: peer)
        func step(_ key: String, _ arguments: [String] = [], of children: [Explanation] = []) -> Explanation {
            Explanation(key, arguments, fragment: fragment, value: value, children: children)
        }
        switch node.form {
        case .constant:
            return step("constant")
        case .setting(let slot):
            let id = scores.columnSet.names.settings[slot]
            return Explanation("setting", [id], fragment: fragment, value: value, reference: .setting(id))
        case .input(let slot):
            let id = scores.columnSet.names.inputs[slot]
            return Explanation("input", [id], fragment: fragment, value: value, reference: .input(id))
        case .column(let index):
            return self.column(index, fragment: fragment)
        case .negated(let operand):
            return step("negated", of: explain([operand], in: column))
        case .not(let operand):
            return step("not", of: explain([operand], in: column))
        case .comparison(_, let left, let right):
            return step("comparison", of: explain([left, right], in: column))
        case .power(let base, let exponent):
            return step("power", of: explain([base, exponent], in: column))
        case .chain(let first, let links):
            return step(Explainer.key(links.first?.sign), of: explain([first] + links.map(\.operand), in: column))
        case .call(let function, let arguments):
            return step("call.\(function.rawValue)", of: explain(counting(function, arguments, in: column), in: column))
        case .round(let operand, _, _):
            return step("call.round", of: explain([operand], in: column))
        case .step(let operand, let table, _):
            return step("call.step", [table], of: explain([operand], in: column))
        case .points(let choice, _):
            return step("call.points", of: explain([choice], in: column))
        case .part(let series, _, let name):
            return step("call.part", [name], of: explain([series], in: column))
        case .weighted(let input, let form):
            return step("call.weighted", of: explain([input], in: column) + groups(input, form, in: column))
        case .ballot(let input, let question, let form):
            return step("call.\(question.function)", of: ballot(input, question, form, in: column))
        case .peers(let question):
            return step("call.\(self.question(question, in: column).function)", of: peers(question, in: column))
        }
    }

    private mutating func explain(_ nodes: [Node], in column: Int) -> [Explanation] {
        nodes.map { explain($0, in: column) }
    }

    /// Of an `if` only the condition and the branch that counts; of a `coalesce` what was tried.
    private func counting(_ function: FormulaFunction, _ arguments: [Node], in column: Int) -> [Node] {
        func value(_ node: Node) -> Value { scores.sheet.value(of: node, column: column, peer: peer) }
        switch function {
        case .choose:
            switch value(arguments[0]) {
            case .truth(let truth): return [arguments[0], truth ? arguments[1] : arguments[2]]
            default: return [arguments[0]]
            }
        case .coalesce:
            let chosen = arguments.firstIndex { if case .missing = value($0) { false } else { true } }
            return Array(arguments[...(chosen ?? arguments.count - 1)])
        default:
            return arguments
        }
    }

    private static func key(_ sign: Expression.Operator?) -> String {
        switch sign {
        case .or: "or"
        case .and: "and"
        case .plus, .minus, nil: "sum"
        case .times, .over: "product"
        }
    }
}

// MARK: Inside ballots, groups and peers

extension Explainer {
    private func groups(_ input: Node, _ form: GroupsForm, in column: Int) -> [Explanation] {
        guard case .groups(let means) = scores.sheet.value(of: input, column: column, peer: peer) else { return [] }
        let name = Cell(sheet: scores.sheet, column: column, peer: peer).name(input)
        return form.groups.map { group in
            let value = means[group.id] ?? .missing(Missing("group-not-given", [name, group.id]))
            return Explanation("group", [group.id, group.weight.text], value: value)
        }
    }

    private mutating func ballot(
        _ input: Node,
        _ question: BallotQuestion,
        _ form: BallotForm,
        in column: Int
    ) -> [Explanation] {
        let given = explain(input, in: column)
        guard case .value(let group, let item) = question, case .tally(let tally) = given.value else { return [given] }
        let name = given.arguments.first ?? ""
        let score = BallotScore(form: form, tally: tally, name: name)
        return [given] + Explainer.parts(score, group, item)
    }

    /// The parts a ballot's score is made of; groups and items without a name are not shown as such.
    private static func parts(_ score: BallotScore, _ group: String?, _ item: String?) -> [Explanation] {
        guard let group else {
            return parts("group", score.form.groups, score) { .value(group: $0, item: nil) }
        }
        guard let item else {
            return parts("item", score.form.items, score) { .value(group: group, item: $0) }
        }
        return zip(score.form.options, score.tally.counts[group]?[item] ?? []).map { option, count in
            let worth = option.value.map { [option.id, $0.text] } ?? [option.id]
            return Explanation(
                option.value == nil ? "excluded-option" : "option",
                worth,
                value: .number(Exact(count))
            )
        }
    }

    private static func parts(
        _ key: String,
        _ members: [Weighted],
        _ score: BallotScore,
        question: (String) -> BallotQuestion
    ) -> [Explanation] {
        members.flatMap { member in
            guard case .value(let group, let item) = question(member.id) else { return [Explanation]() }
            let children = parts(score, group, item)
            if members.count == 1, member.id.isEmpty { return children }
            let value: Value
            do throws(Missing) {
                value = .number(try score.answer(question(member.id)))
            } catch {
                value = .missing(error)
            }
            return [Explanation(key, [member.id, member.weight.text], value: value, children: children)]
        }
    }

    private func question(_ position: Int, in column: Int) -> PeerQuestion {
        scores.columnSet.plans[column].questions[position]
    }

    /// The peer's own value when it was ranked, and what the others were.
    private mutating func peers(_ position: Int, in column: Int) -> [Explanation] {
        let question = question(position, in: column)
        let classes = scores.sheet.classes
        let place = classes.ofPeer[peer]
        let present = scores.sheet.answers[column][position].present[place]
        let size = String(classes.sizes[place])
        guard let source = question.source else {
            return [Explanation("peers", [size], value: .number(Exact(classes.sizes[place])), reference: .peers(""))]
        }
        let summary = Explanation(
            "peers-compared",
            [String(present), size, question.name],
            value: .number(Exact(present)),
            children: foremost(question, source, classes.members[place]),
            reference: .peers(question.name)
        )
        guard case .rank = question.form else { return [summary] }
        switch source {
        case .column(let index): return [self.column(index, fragment: question.name), summary]
        case .input(let slot):
            let own = Explanation(
                "input",
                [question.name],
                value: scores.sheet.inputs[slot][peer],
                reference: .input(question.name)
            )
            return [own, summary]
        }
    }

    /// Who has the highest or lowest value, at most three of them, in the order of their ids.
    private func foremost(_ question: PeerQuestion, _ source: PeerQuestion.Source, _ members: [Int]) -> [Explanation] {
        let values: [Value] =
            switch source {
            case .column(let index): scores.sheet.columns[index]
            case .input(let slot): scores.sheet.inputs[slot]
            }
        let numbers = members.compactMap { if case .number(let number) = values[$0] { number } else { nil } }
        let extreme: Exact? =
            switch question.form {
            case .worst, .rank(_, .ascending): numbers.min()
            case .best, .mean, .median, .count, .rank(_, .descending): numbers.max()
            }
        guard let extreme else { return [] }
        let ids = members.filter { values[$0] == .number(extreme) }.map { scores.peers[$0].id }.sorted(by: Names.precedes)
        let named = ids.prefix(3).joined(separator: ", ")
        return [Explanation("peers-foremost", [named, String(ids.count)], value: .number(extreme))]
    }
}

extension BallotQuestion {
    fileprivate var function: String {
        switch self {
        case .value: FormulaFunction.value.rawValue
        case .share: FormulaFunction.share.rawValue
        case .cast: FormulaFunction.cast.rawValue
        case .counted: FormulaFunction.counted.rawValue
        }
    }
}

extension PeerQuestion {
    fileprivate var function: String {
        switch form {
        case .best: FormulaFunction.best.rawValue
        case .worst: FormulaFunction.worst.rawValue
        case .mean: FormulaFunction.peerMean.rawValue
        case .median: FormulaFunction.peerMedian.rawValue
        case .count: FormulaFunction.peers.rawValue
        case .rank: FormulaFunction.rank.rawValue
        }
    }
}
