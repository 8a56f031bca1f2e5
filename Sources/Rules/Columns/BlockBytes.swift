// The bytes of a block, all numbers little-endian:
// "SZB1", version, bytes per number (4 or 8), decimals, 0, count (4 bytes), presence words, numbers, CRC-32 of all before.
extension IndicatorBlock {
    private static let magic: [UInt8] = Array("SZB1".utf8)
    private static let version: UInt8 = 1
    private static let headerLength = 12

    /// The one encoding of this block.
    package var bytes: [UInt8] {
        var bytes = IndicatorBlock.magic
        let width: UInt8 = if case .narrow = numbers { 4 } else { 8 }
        bytes.reserveCapacity(IndicatorBlock.length(count: count, width: Int(width)))
        bytes += [IndicatorBlock.version, width, UInt8(truncatingIfNeeded: decimals), 0]
        IndicatorBlock.append([UInt32(truncatingIfNeeded: count)], to: &bytes)
        IndicatorBlock.append(presence.words, to: &bytes)
        switch numbers {
        case .narrow(let numbers): IndicatorBlock.append(numbers, to: &bytes)
        case .wide(let numbers): IndicatorBlock.append(numbers, to: &bytes)
        }
        IndicatorBlock.append([Checksum.crc32(bytes[...])], to: &bytes)
        return bytes
    }

    /// Reads what ``bytes`` wrote; throws when anything in it is not as it was written.
    package init(bytes: [UInt8]) throws(BlockFault) {
        guard bytes.count >= IndicatorBlock.headerLength + 4 else {
            throw .wrongLength(expected: IndicatorBlock.headerLength + 4, actual: bytes.count)
        }
        guard bytes.starts(with: IndicatorBlock.magic) else { throw .wrongMagic }
        guard bytes[4] == IndicatorBlock.version else { throw .unknownVersion(bytes[4]) }
        let (width, decimals) = (Int(bytes[5]), Int(bytes[6]))
        guard width == 4 || width == 8, decimals <= IndicatorBlock.mostDecimals, bytes[7] == 0 else { throw .notCanonical }
        let count = Int(IndicatorBlock.read(UInt32.self, 1, from: bytes, at: 8)[0])
        let length = IndicatorBlock.length(count: count, width: width)
        guard bytes.count == length else { throw .wrongLength(expected: length, actual: bytes.count) }
        let stated = IndicatorBlock.read(UInt32.self, 1, from: bytes, at: length - 4)[0]
        guard Checksum.crc32(bytes[..<(length - 4)]) == stated else { throw .wrongChecksum }

        let wordCount = (count + 63) / 64
        let words = IndicatorBlock.read(UInt64.self, wordCount, from: bytes, at: IndicatorBlock.headerLength)
        let presence = BlockPresence(words: words, count: count)
        let start = IndicatorBlock.headerLength + wordCount * 8
        if width == 4 {
            let numbers = IndicatorBlock.read(Int32.self, count, from: bytes, at: start)
            guard IndicatorBlock.areCanonical(numbers, presence) else { throw .notCanonical }
            self.init(narrow: numbers, presence: presence, decimals: decimals)
        } else {
            let numbers = IndicatorBlock.read(Int64.self, count, from: bytes, at: start)
            guard IndicatorBlock.areCanonical(numbers, presence) else { throw .notCanonical }
            self.init(numbers: numbers, presence: presence, decimals: decimals)
            // Eight bytes are only taken where four are not enough.
            if case .narrow = self.numbers { throw .notCanonical }
        }
    }

    private static func length(count: Int, width: Int) -> Int {
        headerLength + (count + 63) / 64 * 8 + count * width + 4
    }

    /// A number that is not there is 0, and none is the least of its type, so that all can be negated.
    private static func areCanonical<Number: FixedWidthInteger>(_ numbers: [Number], _ presence: BlockPresence) -> Bool {
        guard presence.isCanonical else { return false }
        for (place, word) in presence.words.enumerated() where word != .max {
            for index in place * 64..<min(place * 64 + 64, numbers.count) where !presence[index] {
                if numbers[index] != 0 { return false }
            }
        }
        return Number.bitWidth < 64 || !numbers.contains(.min)
    }

    private static func append<Number: FixedWidthInteger>(_ numbers: [Number], to bytes: inout [UInt8]) {
        if Number(1).littleEndian == 1 {
            numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
        } else {
            for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
        }
    }

    private static func read<Number: FixedWidthInteger>(
        _ type: Number.Type,
        _ count: Int,
        from bytes: [UInt8],
        at offset: Int
    ) -> [Number] {
        bytes.withUnsafeBytes { raw in
            [Number](unsafeUninitializedCapacity: count) { buffer, filled in
                for index in 0..<count {
                    let place = offset + index * MemoryLayout<Number>.size
                    buffer.initializeElement(
                        at: index,
                        to: Number(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: type))
                    )
                }
                filled = count
            }
        }
    }
}
