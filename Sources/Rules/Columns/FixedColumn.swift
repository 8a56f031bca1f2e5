/// A computed column in whole numbers: each value is its number over one shared denominator, exactly.
package struct FixedColumn: Hashable, Sendable {
    /// Meaningless where ``presence`` says that there is no value.
    package let numbers: [Int64]
    package let denominator: Int64
    package let presence: BlockPresence

    package var count: Int { numbers.count }

    init(values numbers: [Int64], denominator: Int64, presence: BlockPresence) {
        self.numbers = numbers
        self.denominator = denominator
        self.presence = presence
    }

    /// Puts pieces together that were computed from the same run, in order; nil when they do not fit together.
    package init?(joining pieces: [FixedColumn]) {
        guard let first = pieces.first, pieces.allSatisfy({ $0.denominator == first.denominator }),
            pieces.dropLast().allSatisfy({ $0.count % LinearRun.alignment == 0 })
        else { return nil }
        denominator = first.denominator
        numbers = pieces.flatMap(\.numbers)
        presence = BlockPresence(words: pieces.flatMap(\.presence.words), count: numbers.count)
    }

    /// The exact value at a position; nil when it is missing.
    package subscript(index: Int) -> Exact? {
        presence[index] ? Exact(Int(numbers[index]), over: Int(denominator)) : nil
    }

    /// Places within strata by shared ranking (1, 2, 2, 4); 0 where the value is missing.
    ///
    /// `strata` says for each value whom it is compared with. Nil when there is not one for each value.
    package func ranks(strata: [Int32], direction: Direction = .descending) -> [Int32]? {
        guard strata.count == count, count < Int(Int32.max) else { return nil }
        var keys = RankKeys(self, strata, direction)
        keys.sort()
        return keys.ranks(count: count)
    }
}
