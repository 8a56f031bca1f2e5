import CZlib

/// Unfolds entries of a zip archive piece by piece, counting what really comes out.
struct ZipUnfolding {
    private let archive: ZipArchive
    private let limits: WorkbookLimits
    private var total = 0
    private static let pieceSize = 64 << 10

    init(_ archive: ZipArchive, limits: WorkbookLimits) {
        self.archive = archive
        self.limits = limits
    }

    /// Gives the bytes of an entry in pieces of at most 64 KiB.
    ///
    /// - Throws: what `take` throws, and a mistake where more comes out than the entry promised or the limits allow, where the
    ///   folding is damaged, or where the checksum is another.
    mutating func unfold(
        _ entry: ZipEntry,
        take: (UnsafeBufferPointer<UInt8>) throws(FileMistake) -> Void
    ) throws(FileMistake) {
        var size = 0
        var checksum: UInt = 0
        let before = total
        func count(_ piece: UnsafeBufferPointer<UInt8>) throws(FileMistake) {
            size += piece.count
            guard size <= entry.size, size <= limits.entryBytes, before + size <= limits.totalBytes else {
                throw FileMistake(key: "zip-lies", arguments: [entry.name])
            }
            checksum = crc32(checksum, piece.baseAddress, UInt32(piece.count))
            try take(piece)
        }
        try archive.bytes.withUnsafeBufferPointer { bytes throws(FileMistake) in
            let folded = UnsafeBufferPointer(rebasing: bytes[entry.content..<entry.end])
            if entry.isDeflated {
                try Self.inflate(folded, name: entry.name, give: count)
            } else {
                try Self.pass(folded, give: count)
            }
        }
        total += size
        guard size == entry.size, checksum == UInt(entry.checksum) else {
            throw FileMistake(key: "zip-damaged", arguments: [entry.name])
        }
    }

    private static func pass(
        _ bytes: UnsafeBufferPointer<UInt8>,
        give: (UnsafeBufferPointer<UInt8>) throws(FileMistake) -> Void
    ) throws(FileMistake) {
        for start in stride(from: 0, to: bytes.count, by: pieceSize) {
            try give(UnsafeBufferPointer(rebasing: bytes[start..<min(start + pieceSize, bytes.count)]))
        }
    }

    private static func inflate(
        _ folded: UnsafeBufferPointer<UInt8>,
        name: String,
        give: (UnsafeBufferPointer<UInt8>) throws(FileMistake) -> Void
    ) throws(FileMistake) {
        var stream = z_stream()
        // Raw DEFLATE, without a zlib heading: the negative window.
        let opened = inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard opened == Z_OK else { throw FileMistake(key: "zip-damaged", arguments: [name]) }
        defer { inflateEnd(&stream) }
        stream.next_in = UnsafeMutablePointer(mutating: folded.baseAddress)
        stream.avail_in = UInt32(folded.count)
        let piece = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: pieceSize)
        defer { piece.deallocate() }
        var status = Z_OK
        while status != Z_STREAM_END {
            stream.next_out = piece.baseAddress
            stream.avail_out = UInt32(pieceSize)
            status = CZlib.inflate(&stream, Z_NO_FLUSH)
            let came = pieceSize - Int(stream.avail_out)
            guard status == Z_STREAM_END || (status == Z_OK && came > 0) else {
                throw FileMistake(key: "zip-damaged", arguments: [name])
            }
            if came > 0 { try give(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(piece)[..<came])) }
        }
        guard stream.avail_in == 0 else { throw FileMistake(key: "zip-damaged", arguments: [name]) }
    }
}
