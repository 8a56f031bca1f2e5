/// Values with their strata, as numbers whose order is the order of places.
struct RankKeys {
    /// The stratum in the high bits, the distance from the first value in the low ones.
    private var keys: [UInt64] = []
    private var rows: [UInt32] = []
    private let valueBits: Int
    private let bits: Int

    init(_ column: FixedColumn, _ strata: [Int32], _ direction: Direction) {
        let present = (0..<column.count).filter { column.presence[$0] }
        var distances = RankKeys.distances(present, column.numbers, direction)
        var valueBits = RankKeys.bits(distances)
        let lowest = strata.min() ?? 0
        let stratumBits = 64 - UInt64(Int64(strata.max() ?? 0) - Int64(lowest)).leadingZeroBitCount
        if valueBits + stratumBits > 64 {
            distances = RankKeys.positions(distances)
            valueBits = RankKeys.bits(distances)
        }
        for (place, row) in present.enumerated() {
            distances[place] |= UInt64(Int64(strata[row]) - Int64(lowest)) << UInt64(valueBits)
        }
        keys = distances
        rows = present.map { UInt32(truncatingIfNeeded: $0) }
        self.valueBits = valueBits
        bits = valueBits + stratumBits
    }

    /// How far each value is from the first; numbers lie within 62 bits, so that fits.
    private static func distances(_ present: [Int], _ numbers: [Int64], _ direction: Direction) -> [UInt64] {
        var (least, most) = (Int64.max, Int64.min)
        for row in present {
            least = min(least, numbers[row])
            most = max(most, numbers[row])
        }
        return present.map { row in
            UInt64(bitPattern: direction == .descending ? most &- numbers[row] : numbers[row] &- least)
        }
    }

    private static func bits(_ distances: [UInt64]) -> Int {
        64 - (distances.max() ?? 0).leadingZeroBitCount
    }

    /// The same order in fewer bits: each distance by its position among the distances there are.
    private static func positions(_ distances: [UInt64]) -> [UInt64] {
        let sorted = Set(distances).sorted()
        let positions = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, UInt64($0)) })
        return distances.map { positions[$0] ?? 0 }
    }

    /// Radix sort from the lowest digit; each pass keeps the order of the one before.
    mutating func sort() {
        let digitBits = 11
        var otherKeys = [UInt64](repeating: 0, count: keys.count)
        var otherRows = [UInt32](repeating: 0, count: rows.count)
        for shift in stride(from: 0, to: bits, by: digitBits) {
            var starts = [Int](repeating: 0, count: 1 << digitBits)
            let mask = UInt64(starts.count - 1)
            for key in keys { starts[Int(key >> UInt64(shift) & mask)] += 1 }
            if starts.contains(keys.count) { continue }
            var total = 0
            for digit in starts.indices { (starts[digit], total) = (total, total + starts[digit]) }
            for index in keys.indices {
                let digit = Int(keys[index] >> UInt64(shift) & mask)
                otherKeys[starts[digit]] = keys[index]
                otherRows[starts[digit]] = rows[index]
                starts[digit] += 1
            }
            swap(&keys, &otherKeys)
            swap(&rows, &otherRows)
        }
    }

    /// The places of sorted keys, by row.
    func ranks(count: Int) -> [Int32] {
        var ranks = [Int32](repeating: 0, count: count)
        var (stratumStart, place) = (0, Int32(0))
        for index in keys.indices {
            if index > 0, keys[index] >> UInt64(valueBits) != keys[index - 1] >> UInt64(valueBits) { stratumStart = index }
            if index == stratumStart || keys[index] != keys[index - 1] { place = Int32(index - stratumStart + 1) }
            ranks[Int(rows[index])] = place
        }
        return ranks
    }
}
