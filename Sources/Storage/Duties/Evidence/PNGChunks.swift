import Domain

/// A picture as PNG: chunks of a length, a name, data and a checksum (ISO/IEC 15948).
enum PNGChunks {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    /// What makes the picture; texts, times and Exif are not among them.
    private static let kept: Set<String> = [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "pHYs", "hIST",
    ]

    static func cleaned(_ bytes: [UInt8]) throws -> [UInt8] {
        var result = signature
        var at = signature.count
        while true {
            guard at + 12 <= bytes.count else { throw Refusal.evidenceBroken("png") }
            let length = bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) }
            guard at + 12 + length <= bytes.count else { throw Refusal.evidenceBroken("png") }
            let name = String(decoding: bytes[(at + 4)..<(at + 8)], as: UTF8.self)
            if kept.contains(name) { result += bytes[at..<(at + 12 + length)] }
            at += 12 + length
            if name == "IEND" { return result }
        }
    }
}
