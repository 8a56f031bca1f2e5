/// CRC-32 as in IEEE 802.3, eight bytes at a time.
enum Checksum {
    static func crc32(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.withUnsafeBytes { raw in
            tables.withUnsafeBufferPointer { tables in
                var checksum = UInt32.max
                var place = 0
                while place + 8 <= raw.count {
                    let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) ^ UInt64(checksum)
                    checksum = 0
                    for byte in 0..<8 {
                        checksum ^= tables[(7 - byte) * 256 + Int(word >> UInt64(byte * 8) & 0xFF)]
                    }
                    place += 8
                }
                while place < raw.count {
                    checksum = tables[Int((checksum ^ UInt32(raw[place])) & 0xFF)] ^ (checksum >> 8)
                    place += 1
                }
                return ~checksum
            }
        }
    }

    /// Table `k` takes a byte that `k` more bytes follow.
    private static let tables: [UInt32] = {
        var tables: [UInt32] = []
        for byte in UInt32(0)..<256 {
            var value = byte
            for _ in 0..<8 { value = value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1 }
            tables.append(value)
        }
        for place in 256..<2048 {
            let before = tables[place - 256]
            tables.append(tables[Int(before & 0xFF)] ^ (before >> 8))
        }
        return tables
    }()
}
