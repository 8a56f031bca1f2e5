/// A plan with its blocks, ready to compute any rows of its column.
package struct LinearRun: Sendable {
    /// Rows computed at once: small enough that a tile stays in the nearest cache.
    private static let tile = 2_048

    let blocks: [IndicatorBlock]
    /// What is missing in any of these is missing in the result.
    let required: [BlockPresence]
    let code: LinearCode
    let denominator: Int64

    /// How many organisations the blocks are about.
    package var count: Int { blocks.first?.count ?? 0 }

    /// The rows by which work can be cut: a piece must begin at a multiple of this.
    package static let alignment = 64

    /// Computes some rows; pieces can be computed beside each other and put together by ``FixedColumn/init(joining:)``.
    ///
    /// Rows outside the blocks are left out; a piece begins at the multiple of ``alignment`` at or before its first row.
    package func score(rows: Range<Int>) -> FixedColumn {
        let asked = rows.clamped(to: 0..<count)
        let start = asked.lowerBound / LinearRun.alignment * LinearRun.alignment
        let rows = asked.isEmpty ? 0..<0 : start..<asked.upperBound
        let values = [Int64](unsafeUninitializedCapacity: rows.count) { buffer, filled in
            buffer.initialize(repeating: 0)
            let depth = code.depth + 1
            withUnsafeTemporaryAllocation(of: Int64.self, capacity: LinearRun.tile * depth) { scratch in
                scratch.initialize(repeating: 0)
                var start = rows.lowerBound
                while start < rows.upperBound {
                    let tile = start..<min(start + LinearRun.tile, rows.upperBound)
                    let place = start - rows.lowerBound
                    let target = UnsafeMutableBufferPointer(rebasing: buffer[place..<place + tile.count])
                    run(code, rows: tile, into: target, scratch: scratch[...])
                    start = tile.upperBound
                }
            }
            filled = rows.count
        }
        return FixedColumn(values: values, denominator: denominator, presence: presence(rows))
    }

    private func presence(_ rows: Range<Int>) -> BlockPresence {
        let words = rows.lowerBound / 64..<(rows.upperBound + 63) / 64
        var presence = BlockPresence(count: rows.count, all: true)
        for other in required {
            for (place, word) in other.words[words].enumerated() { presence.words[place] &= word }
        }
        return presence
    }

    private func run(
        _ code: LinearCode,
        rows: Range<Int>,
        into target: UnsafeMutableBufferPointer<Int64>,
        scratch: Slice<UnsafeMutableBufferPointer<Int64>>
    ) {
        switch code {
        case .sum(let terms, let plus):
            target.update(repeating: plus)
            for term in terms { add(term, rows: rows, to: target, scratch: scratch) }
        case .clamp(let inner, let times, let low, let high):
            run(inner, rows: rows, into: target, scratch: scratch)
            for row in target.indices { target[row] = min(max(target[row] &* times, low), high) }
        }
    }

    private func add(
        _ term: LinearCode.Term,
        rows: Range<Int>,
        to target: UnsafeMutableBufferPointer<Int64>,
        scratch: Slice<UnsafeMutableBufferPointer<Int64>>
    ) {
        switch term {
        case .input(let place, let weight, let absent):
            switch blocks[place].numbers {
            case .narrow(let numbers): LinearKernel.add(numbers, rows, weight, to: target)
            case .wide(let numbers): LinearKernel.add(numbers, rows, weight, to: target)
            }
            LinearKernel.fill(blocks[place].presence, rows, absent, to: target)
        case .clampedInput(let place, let weight, let low, let high, let absent):
            switch blocks[place].numbers {
            case .narrow(let numbers): LinearKernel.add(numbers, rows, weight, low...high, to: target)
            case .wide(let numbers): LinearKernel.add(numbers, rows, weight, low...high, to: target)
            }
            LinearKernel.fill(blocks[place].presence, rows, absent, to: target)
        case .code(let code, let weight):
            let inner = UnsafeMutableBufferPointer(rebasing: scratch.prefix(rows.count))
            run(code, rows: rows, into: inner, scratch: scratch.dropFirst(LinearRun.tile))
            for row in target.indices { target[row] &+= inner[row] &* weight }
        }
    }
}

/// The innermost loops.
///
/// The assembler has proved that nothing overflows, so the arithmetic does not ask again.
private enum LinearKernel {
    static func add<Number: FixedWidthInteger>(
        _ numbers: [Number],
        _ rows: Range<Int>,
        _ weight: Int64,
        to target: UnsafeMutableBufferPointer<Int64>
    ) {
        numbers.withUnsafeBufferPointer { numbers in
            let source = UnsafeBufferPointer(rebasing: numbers[rows])
            for row in 0..<target.count { target[row] &+= Int64(truncatingIfNeeded: source[row]) &* weight }
        }
    }

    static func add<Number: FixedWidthInteger>(
        _ numbers: [Number],
        _ rows: Range<Int>,
        _ weight: Int64,
        _ bounds: ClosedRange<Int64>,
        to target: UnsafeMutableBufferPointer<Int64>
    ) {
        let low = Number(clamping: bounds.lowerBound)
        let high = Number(clamping: bounds.upperBound)
        numbers.withUnsafeBufferPointer { numbers in
            let source = UnsafeBufferPointer(rebasing: numbers[rows])
            for row in 0..<target.count {
                target[row] &+= Int64(truncatingIfNeeded: min(max(source[row], low), high)) &* weight
            }
        }
    }

    /// Adds a number where nothing is present; the rows begin at a whole word.
    static func fill(
        _ presence: BlockPresence,
        _ rows: Range<Int>,
        _ number: Int64,
        to target: UnsafeMutableBufferPointer<Int64>
    ) {
        if number == 0 { return }
        for place in rows.lowerBound / 64..<(rows.upperBound + 63) / 64 {
            var absent = ~presence.words[place]
            while absent != 0 {
                let row = place * 64 + absent.trailingZeroBitCount - rows.lowerBound
                if row < target.count { target[row] &+= number }
                absent &= absent - 1
            }
        }
    }
}
