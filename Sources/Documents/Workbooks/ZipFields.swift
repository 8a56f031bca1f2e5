/// The little-endian numbers of a zip archive; reading past its end gives zeros, which no check lets pass.
struct ZipFields {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var count: Int { bytes.count }

    func short(_ position: Int) -> Int {
        guard position >= 0, position + 2 <= bytes.count else { return 0 }
        return Int(bytes[position]) | Int(bytes[position + 1]) << 8
    }

    func long(_ position: Int) -> Int {
        short(position) | short(position + 2) << 16
    }
}
