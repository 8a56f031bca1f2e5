import Domain

/// A picture as JPEG: segments, each a marker and a length (ITU-T T.81, annex B).
enum JPEGSegments {
    /// The picture without comments and application data (Exif, XMP, IPTC …), but for which side is up and how colours are meant.
    static func cleaned(_ bytes: [UInt8]) throws -> [UInt8] {
        var kept: [UInt8] = [0xFF, 0xD8]
        var at = 2
        while true {
            guard at + 4 <= bytes.count, bytes[at] == 0xFF else { throw Refusal.evidenceBroken("jpeg") }
            let marker = bytes[at + 1]
            if marker == 0xFF {
                at += 1
                continue
            }
            let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
            guard length >= 2, at + 2 + length <= bytes.count else { throw Refusal.evidenceBroken("jpeg") }
            let segment = bytes[at..<(at + 2 + length)]
            if marker == 0xE1, let turn = ExifOrientation.read(Array(segment.dropFirst(4))), turn != 1 {
                kept += ExifOrientation.segment(turn)
            }
            if keeps(marker, Array(segment.dropFirst(4).prefix(12))) { kept += segment }
            at += 2 + length
            // The scan follows, up to the end of the picture; what was put behind it goes.
            if marker == 0xDA { break }
        }
        guard let end = (at..<max(at, bytes.count - 1)).last(where: { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xD9 }) else {
            throw Refusal.evidenceBroken("jpeg")
        }
        let scans = bytes[at...(end + 1)]
        // Comments and application data may also stand between scans: such a picture is not taken in.
        for (index, byte) in scans.enumerated().dropLast() where byte == 0xFF {
            let next = scans[scans.startIndex + index + 1]
            if next == 0xFE || (0xE0...0xEF).contains(next) || next == 0xD8 { throw Refusal.evidenceBroken("jpeg") }
        }
        return kept + scans
    }

    /// Comments (FE) and application data (E0–EF) go, but JFIF's own, Adobe's note on colours, and a colour profile.
    private static func keeps(_ marker: UInt8, _ head: [UInt8]) -> Bool {
        switch marker {
        case 0xE0: head.starts(with: Array("JFIF\0".utf8))
        case 0xE2: head.starts(with: Array("ICC_PROFILE\0".utf8))
        case 0xEE: head.starts(with: Array("Adobe".utf8))
        case 0xFE, 0xE0...0xEF: false
        default: true
        }
    }
}
