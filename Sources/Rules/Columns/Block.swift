/// The values of one indicator over many organisations, as whole numbers of a shared decimal scale.
///
/// It takes four bytes a value where they fit, and eight otherwise. A value that is not there is a bit, never 0.
package struct IndicatorBlock: Hashable, Sendable {
    enum Numbers: Hashable, Sendable {
        case narrow([Int32])
        case wide([Int64])
    }

    /// The most decimals a block can have.
    package static let mostDecimals = 9

    /// The stored numbers are the values times 10 to this power.
    package let decimals: Int
    package let presence: BlockPresence
    /// 0 where there is no value.
    let numbers: Numbers
    /// The stored numbers that are there, and 0, lie between these.
    let bounds: ClosedRange<Int64>

    package var count: Int { presence.count }

    /// Stores the values exactly, with the fewest decimals that do; nil when a value is no decimal or too large for that.
    package init?(_ values: [Exact?]) {
        var decimals = 0
        for case let value? in values where !value.isWhole {
            guard let places = value.decimalPlaces else { return nil }
            decimals = max(decimals, places)
        }
        self.init(values, decimals: decimals)
    }

    /// The same with so many decimals; nil also when a value has more.
    package init?(_ values: [Exact?], decimals: Int) {
        guard (0...IndicatorBlock.mostDecimals).contains(decimals) else { return nil }
        var numbers: [Int64] = []
        var presence = BlockPresence(count: values.count)
        numbers.reserveCapacity(values.count)
        let unit = PowersOfTen.int64(decimals)
        for (index, value) in values.enumerated() {
            guard let value else {
                numbers.append(0)
                continue
            }
            guard let scaled = value.scaled(by: unit) else { return nil }
            numbers.append(scaled)
            presence.insert(index)
        }
        self.init(numbers: numbers, presence: presence, decimals: decimals)
    }

    /// The numbers must be 0 where nothing is present.
    init(numbers: [Int64], presence: BlockPresence, decimals: Int) {
        let bounds = min(numbers.min() ?? 0, 0)...max(numbers.max() ?? 0, 0)
        let isNarrow = Int32(exactly: bounds.lowerBound) != nil && Int32(exactly: bounds.upperBound) != nil
        self.numbers = isNarrow ? .narrow(numbers.map { Int32(truncatingIfNeeded: $0) }) : .wide(numbers)
        self.presence = presence
        self.decimals = decimals
        self.bounds = bounds
    }

    init(narrow numbers: [Int32], presence: BlockPresence, decimals: Int) {
        bounds = Int64(min(numbers.min() ?? 0, 0))...Int64(max(numbers.max() ?? 0, 0))
        self.numbers = .narrow(numbers)
        self.presence = presence
        self.decimals = decimals
    }

    /// The value of the organisation at a position; nil when there is none.
    package subscript(index: Int) -> Exact? {
        presence[index] ? Exact(Int(number(index)), over: Int(PowersOfTen.int64(decimals))) : nil
    }

    /// The stored number, whether it is there or not.
    func number(_ index: Int) -> Int64 {
        switch numbers {
        case .narrow(let numbers): Int64(numbers[index])
        case .wide(let numbers): numbers[index]
        }
    }

    package var values: [Exact?] { (0..<count).map { self[$0] } }

    /// The block with some values changed or taken away; nil when a new value cannot be stored.
    package func replacing(_ changes: [Int: Exact?]) -> IndicatorBlock? {
        var values = values
        for (index, value) in changes.sorted(by: { $0.key < $1.key }) {
            guard values.indices.contains(index) else { return nil }
            values[index] = value
        }
        let needed = changes.values.compactMap { $0 }.map { $0.decimalPlaces ?? .max }.max() ?? 0
        return IndicatorBlock(values, decimals: max(decimals, needed))
    }
}

extension Exact {
    /// The number times `unit` when that is whole and fits 64 bits.
    func scaled(by unit: Int64) -> Int64? {
        guard case .small(let numerator, let denominator) = form, unit % denominator == 0 else { return nil }
        let (product, overflows) = numerator.multipliedReportingOverflow(by: unit / denominator)
        return overflows || product == .min ? nil : product
    }
}

enum PowersOfTen {
    /// 10 to a power of at most 18.
    static func int64(_ exponent: Int) -> Int64 {
        (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 }
    }
}
