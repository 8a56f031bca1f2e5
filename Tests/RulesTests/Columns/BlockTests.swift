import Rules
import Testing

@Suite struct `A block of indicator values` {
    private static let values: [Exact?] = [Exact("90.25"), nil, 0, Exact("-3.5"), nil, 100]

    @Test func `stores decimals exactly, with the fewest that do`() throws {
        let block = try #require(IndicatorBlock(Self.values))
        #expect(block.decimals == 2)
        #expect(block.count == 6)
        #expect(block.values == Self.values)
        #expect(block.presence.presentCount == 4)
        #expect(block[1] == nil)
        #expect(block[2] == 0)
    }

    @Test(arguments: ["1/3", "0.0000000001", "92233720368547758080", "9223372036854775807.5"])
    func `refuses what it cannot store exactly`(text: String) throws {
        let number = try #require(Exact(text))
        #expect(IndicatorBlock([number]) == nil)
        #expect(IndicatorBlock([Exact("0.5")], decimals: 0) == nil)
        #expect(IndicatorBlock([1], decimals: 10) == nil)
    }

    @Test(arguments: [0, 1, 63, 64, 65, 200])
    func `is read back from its bytes as it was`(count: Int) throws {
        for seed in UInt64(1)...20 {
            var random = Seeded(seed)
            let large = random.chance(30)
            let values = (0..<count).map { _ in
                random.chance(20) ? nil : Exact(random.whole(large ? -(1 << 50)...1 << 50 : -50_000...50_000), over: 1_000)
            }
            let block = try #require(IndicatorBlock(values), "seed \(seed)")
            let bytes = block.bytes
            #expect(try IndicatorBlock(bytes: bytes) == block, "seed \(seed)")
            #expect(try IndicatorBlock(bytes: bytes).bytes == bytes, "seed \(seed)")
        }
    }

    @Test func `is encoded as its format says`() throws {
        let block = try #require(IndicatorBlock([Exact("1.5"), nil, -1]))
        #expect(
            block.bytes.dropLast(4) == [
                0x53, 0x5A, 0x42, 0x31, 1, 4, 1, 0, 3, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 15, 0, 0, 0, 0, 0, 0, 0, 0xF6, 0xFF, 0xFF,
                0xFF,
            ]
        )
        // The CRC-32 of these bytes as zlib computes it.
        #expect(Array(block.bytes.suffix(4)) == [0x74, 0x6B, 0xCA, 0x45])
    }

    @Test func `is not read when any bit has changed`() throws {
        let bytes = try #require(IndicatorBlock(Self.values)).bytes
        for place in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[place] ^= 1 << UInt8(bit)
                #expect(throws: BlockFault.self) { try IndicatorBlock(bytes: changed) }
            }
        }
    }

    @Test func `is not read when it is cut short or goes on`() throws {
        let bytes = try #require(IndicatorBlock(Self.values)).bytes
        for length in 0..<bytes.count {
            #expect(throws: BlockFault.self) { try IndicatorBlock(bytes: Array(bytes[..<length])) }
        }
        #expect(throws: BlockFault.wrongLength(expected: bytes.count, actual: bytes.count + 1)) {
            try IndicatorBlock(bytes: bytes + [0])
        }
        #expect(throws: BlockFault.wrongMagic) { try IndicatorBlock(bytes: [UInt8](repeating: 0, count: 40)) }
    }

    @Test func `takes changes without touching the rest`() throws {
        let block = try #require(IndicatorBlock(Self.values))
        let changed = try #require(block.replacing([1: Exact("0.125"), 5: nil]))
        #expect(changed.values == [Exact("90.25"), Exact("0.125"), 0, Exact("-3.5"), nil, nil])
        #expect(changed.decimals == 3)
        #expect(block.values == Self.values)
        #expect(block.replacing([6: 1]) == nil)
        #expect(block.replacing([0: Exact("1/3")]) == nil)
        #expect(block.replacing([:]) == block)
    }
}
