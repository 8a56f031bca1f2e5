import CZlib

/// A zip archive made byte by byte, so that it can be wrong in any way.
struct HandmadeZip {
    struct Entry {
        var name: String
        var content: [UInt8]
        /// Already folded bytes to use instead of folding the content.
        var folded: [UInt8]?
        var isDeflated = true
        var flags = 0
        var method: Int?
        /// What the directory says instead of the truth.
        var saidSize: Int?
        var saidChecksum: UInt32?
        var attributes = 0
        /// Points to the heading of another entry instead of its own.
        var startOf: Int?

        init(_ name: String, _ content: [UInt8]) {
            self.name = name
            self.content = content
        }

        init(_ name: String, _ text: String) {
            self.init(name, Array(text.utf8))
        }
    }

    var entries: [Entry]
    /// The number of entries the end record claims.
    var saidCount: Int?

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        var directory: [UInt8] = []
        var starts: [Int] = []
        for entry in entries {
            let folded = entry.folded ?? (entry.isDeflated ? Self.deflated(entry.content) : entry.content)
            let checksum = entry.saidChecksum ?? Self.checksum(entry.content)
            let method = entry.method ?? (entry.isDeflated ? 8 : 0)
            let size = entry.saidSize ?? entry.content.count
            starts.append(bytes.count)
            let middle =
                short(entry.flags) + short(method) + long(0) + long(Int(checksum)) + long(folded.count) + long(size)
                + short(entry.name.utf8.count)
            bytes += long(0x0403_4B50) + short(20) + middle + short(0) + Array(entry.name.utf8) + folded
            directory += long(0x0201_4B50) + short(0x0314) + short(20) + middle + short(0) + short(0) + short(0) + short(0)
            directory += long(entry.attributes) + long(starts[entry.startOf ?? starts.count - 1]) + Array(entry.name.utf8)
        }
        let start = bytes.count
        let count = saidCount ?? entries.count
        let end = long(0x0605_4B50) + long(0) + short(count) + short(count) + long(directory.count) + long(start) + short(0)
        return bytes + directory + end
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        UInt32(truncatingIfNeeded: crc32(0, bytes, UInt32(bytes.count)))
    }

    static func deflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(&stream, 9, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 16)
        let capacity = output.count
        input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(capacity)
                _ = deflate(&stream, Z_FINISH)
            }
        }
        return Array(output.prefix(capacity - Int(stream.avail_out)))
    }

    private func short(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }

    private func long(_ number: Int) -> [UInt8] { short(number & 0xFFFF) + short(number >> 16 & 0xFFFF) }
}
