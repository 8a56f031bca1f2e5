/// A column that can be computed from blocks of whole numbers, exactly, tile by tile.
///
/// Its answers are those of the general engine; where they would not fit 64 bits it says so instead.
package struct LinearPlan: Sendable {
    /// The inputs it needs a block of.
    package let inputs: [String]
    let form: LinearForm
    /// For each input of ``inputs``, its slot in ``form``.
    let slots: [Int]
    private let inputForms: [InputForm]
    /// For each input of ``inputs``, whether what is missing in it is missing in the result.
    private let required: [Bool]

    /// Nil when the column's formula, its columns opened, is more than a bounded linear one of number inputs.
    package init?(_ columnSet: ColumnSet, column: String, settings: [String: Value] = [:]) {
        guard let index = columnSet.index(of: column) else { return nil }
        let values = columnSet.names.settings.map { columnSet.setting($0, settings) }
        var reader = LinearReader(columnSet, settings: values)
        guard let form = reader.form(columnSet.plans[index].node), !reader.inputs.isEmpty else { return nil }
        self.form = form
        slots = reader.inputs.sorted()
        inputs = slots.map { columnSet.names.inputs[$0] }
        inputForms = inputs.compactMap { columnSet.environment.inputs[$0] }
        let required = reader.required
        self.required = slots.map { required.contains($0) }
    }

    /// The plan of a formula by itself; nil also when the formula has a mistake.
    package init?(formula: String, inputs: [String: InputForm]) {
        let column = Column(id: "", formula: formula, isNamed: false)
        guard let columnSet = try? ColumnSet(columns: [column], environment: Environment(inputs: inputs)) else { return nil }
        self.init(columnSet, column: column.id)
    }

    /// Puts the plan and its blocks together, once it is certain that nothing can overflow.
    package func bind(_ blocks: [String: IndicatorBlock]) throws(BlockFault) -> LinearRun {
        var bound: [IndicatorBlock] = []
        for (id, form) in zip(inputs, inputForms) {
            guard let block = blocks[id] else { throw .noBlock(id) }
            guard block.count == bound.first?.count ?? block.count else { throw .unequalCounts }
            guard LinearPlan.isWithin(block, form) else { throw .outOfBounds(id) }
            bound.append(block)
        }
        var assembler = LinearAssembler(blocks: bound, slots: slots)
        guard let assembled = assembler.assemble(form) else { throw .tooLarge }
        let needed = zip(bound, required).filter(\.1).map(\.0.presence)
        return LinearRun(blocks: bound, required: needed, code: assembled.code, denominator: assembled.denominator)
    }

    /// The whole column at once.
    package func score(blocks: [String: IndicatorBlock]) throws(BlockFault) -> FixedColumn {
        let run = try bind(blocks)
        return run.score(rows: 0..<run.count)
    }

    private static func isWithin(_ block: IndicatorBlock, _ form: InputForm) -> Bool {
        guard case .number(let least, let most) = form else { return false }
        let unit = Exact(Int(PowersOfTen.int64(block.decimals)))
        let low = least.map { ($0 * unit).ceiling }
        let high = most.map { ($0 * unit).floor }
        func isWithin(_ number: Int64) -> Bool {
            let number = Exact(Int(number))
            return number >= low ?? number && number <= high ?? number
        }
        if isWithin(block.bounds.lowerBound) && isWithin(block.bounds.upperBound) { return true }
        // Zero stands for what is missing, so only a look at each number tells.
        return (0..<block.count).allSatisfy { !block.presence[$0] || isWithin(block.number($0)) }
    }
}
