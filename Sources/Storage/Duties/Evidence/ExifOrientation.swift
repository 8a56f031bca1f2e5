/// Which side of a picture is up: tag 0x0112 of Exif.
enum ExifOrientation {
    /// From 1 to 8; nil where it is not said.
    static func read(_ data: [UInt8]) -> Int? {
        guard data.starts(with: Array("Exif\0\0".utf8)), data.count >= 14 else { return nil }
        let tiff = Array(data.dropFirst(6))
        let isLittle = tiff[0] == 0x49
        func number(_ at: Int, _ width: Int) -> Int? {
            guard at >= 0, at + width <= tiff.count else { return nil }
            let bytes = tiff[at..<(at + width)]
            return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        for entry in 0..<min(count, 200) {
            let at = directory + 2 + entry * 12
            guard let tag = number(at, 2) else { return nil }
            if tag == 0x0112, let turn = number(at + 8, 2), (1...8).contains(turn) { return turn }
        }
        return nil
    }

    /// A segment that says which side is up and nothing else.
    static func segment(_ turn: Int) -> [UInt8] {
        let tiff: [UInt8] = [
            0x4D, 0x4D, 0x00, 0x2A, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00,
            UInt8(turn), 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        ]
        let data = Array("Exif\0\0".utf8) + tiff
        return [0xFF, 0xE1, UInt8((data.count + 2) >> 8), UInt8((data.count + 2) & 0xFF)] + data
    }
}
