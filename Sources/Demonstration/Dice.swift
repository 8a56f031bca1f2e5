/// Chance from a seed: the same seed always throws the same numbers, on every machine.
///
/// Source: Sebastiano Vigna, “splitmix64.c” (CC0); a range is drawn without bias by rejection.
struct Dice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// Dice of their own for one purpose, so that drawing more of one thing changes nothing else.
    init(seed: UInt64, for purpose: String) {
        var mixed: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in purpose.utf8 {
            mixed = (mixed ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        self.init(seed: seed ^ mixed)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A whole number of the range, each as likely as any other.
    mutating func roll(_ range: ClosedRange<Int>) -> Int {
        let width = UInt64(range.upperBound - range.lowerBound) + 1
        let limit = UInt64.max - UInt64.max % width
        var thrown = next()
        while thrown >= limit {
            thrown = next()
        }
        return range.lowerBound + Int(thrown % width)
    }

    /// One of them; nil of none.
    mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[roll(0...(elements.count - 1))]
    }

    /// Whether it happens, so many times in a hundred.
    mutating func happens(_ percent: Int) -> Bool {
        roll(1...100) <= percent
    }
}
