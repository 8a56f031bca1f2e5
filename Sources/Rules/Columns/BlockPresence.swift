/// Which of many values are there, one bit each.
package struct BlockPresence: Hashable, Sendable {
    /// Value `i` is bit `i % 64` of word `i / 64`; the bits behind the last value are 0.
    package internal(set) var words: [UInt64]
    package let count: Int

    init(count: Int, all isThere: Bool = false) {
        words = [UInt64](repeating: isThere ? .max : 0, count: (count + 63) / 64)
        self.count = count
        if isThere, count % 64 != 0 { words[count / 64] = (1 << UInt64(count % 64)) - 1 }
    }

    init(words: [UInt64], count: Int) {
        self.words = words
        self.count = count
    }

    package subscript(index: Int) -> Bool {
        words[index / 64] >> UInt64(index % 64) & 1 == 1
    }

    package var presentCount: Int {
        words.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    mutating func insert(_ index: Int) {
        words[index / 64] |= 1 << UInt64(index % 64)
    }

    /// Whether no bit behind the last value is set.
    var isCanonical: Bool {
        guard words.count == (count + 63) / 64 else { return false }
        guard count % 64 != 0, let last = words.last else { return true }
        return last >> UInt64(count % 64) == 0
    }
}
