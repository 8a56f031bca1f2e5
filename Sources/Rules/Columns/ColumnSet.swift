/// Columns that have been checked against what their formulas may name, ready to be computed.
package struct ColumnSet: Sendable {
    package let columns: [Column]
    package let environment: Environment
    /// The ids of the columns, each after all it needs.
    package let dependencyOrder: [String]

    let names: Names
    let formulas: [Formula]
    let plans: [Plan]
    let dependencies: Dependencies
    private let indices: [String: Int]

    /// One column ready to be computed.
    struct Plan: Sendable {
        let node: Node
        let shape: Shape
        let questions: [PeerQuestion]
    }

    /// Checks names, numbers and kinds of arguments, literal arguments, and circles; throws every mistake at once.
    package init(columns: [Column], environment: Environment) throws(FormulaMistakes) {
        var (names, mistakes) = ColumnSet.named(columns, environment)
        var formulas: [Formula] = []
        for column in columns {
            let (formula, found) = Formula.read(column.formula)
            formulas.append(formula)
            mistakes += found.map { $0.of(column.id) }
        }
        let dependencies = Dependencies(formulas.map { ColumnSet.needs($0, names) })
        mistakes += ColumnSet.circleMistakes(dependencies, columns, formulas)

        var plans = [Plan?](repeating: nil, count: columns.count)
        var shapes = [Shape](repeating: .anything, count: columns.count)
        let reached = Set(dependencies.order)
        for index in dependencies.order + columns.indices.filter({ !reached.contains($0) }) {
            var binder = Binder(columns[index], formulas[index], names: names, shapes: shapes)
            let (node, shape) = binder.bind()
            shapes[index] = shape
            plans[index] = Plan(node: node, shape: shape, questions: binder.questions)
            mistakes += binder.mistakes
        }
        guard mistakes.isEmpty else { throw FormulaMistakes(ColumnSet.sorted(mistakes, columns)) }
        self.columns = columns
        self.environment = environment
        self.names = names
        self.formulas = formulas
        self.dependencies = dependencies
        self.plans = plans.compactMap(\.self)
        dependencyOrder = dependencies.order.map { columns[$0].id }
        indices = Dictionary(columns.enumerated().map { ($1.id, $0) }) { first, _ in first }
    }

    /// What kind of value a column gives; nil when there is no such column.
    package func kind(of column: String) -> ValueKind? {
        index(of: column).map { plans[$0].shape.kind }
    }

    /// The columns a column's formula names, in the order it names them.
    package func needs(of column: String) -> [String] {
        index(of: column).map { dependencies.needs[$0].map { columns[$0].id } } ?? []
    }

    func index(of column: String) -> Int? { indices[column] }
}

// MARK: Checks

extension ColumnSet {
    private static func named(_ columns: [Column], _ environment: Environment) -> (Names, [FormulaMistake]) {
        var names = Names(environment)
        var (mistakes, seen) = ([FormulaMistake](), Set<String>())
        func mistake(_ key: String, _ id: String) {
            mistakes.append(FormulaMistake(column: id, offset: 0, key: "formula." + key, arguments: [id]))
        }
        for (index, column) in columns.enumerated() {
            if !seen.insert(column.id).inserted {
                mistake("column-twice", column.id)
            } else if column.isNamed {
                if FormulaName.reserved.contains(column.id) {
                    mistake("column-reserved", column.id)
                } else if !FormulaName.isName(column.id) {
                    mistake("column-not-a-name", column.id)
                } else if names[column.id] != nil {
                    mistake("column-name-taken", column.id)
                } else {
                    names.add(column.id, at: index)
                }
            }
        }
        return (names, mistakes)
    }

    private static func needs(_ formula: Formula, _ names: Names) -> [Int] {
        formula.names.compactMap { name in
            guard case .column(let index) = names[name] else { return nil }
            return index
        }
    }

    private static func circleMistakes(
        _ dependencies: Dependencies,
        _ columns: [Column],
        _ formulas: [Formula]
    ) -> [FormulaMistake] {
        dependencies.circles.map { circle in
            let ids = circle.map { columns[$0].id }
            let next = ids.count > 1 ? ids[1] : ids[0]
            let offset = formulas[circle[0]].offset(of: next) ?? 0
            let members = (ids + [ids[0]]).joined(separator: " → ")
            return FormulaMistake(column: ids[0], offset: offset, key: "formula.circle", arguments: [members])
        }
    }

    private static func sorted(_ mistakes: [FormulaMistake], _ columns: [Column]) -> [FormulaMistake] {
        let places = Dictionary(columns.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return mistakes.enumerated().sorted { left, right in
            (places[left.element.column] ?? 0, left.element.offset, left.offset)
                < (places[right.element.column] ?? 0, right.element.offset, right.offset)
        }.map(\.element)
    }
}
