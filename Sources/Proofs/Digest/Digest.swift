/// 32 bytes that SHA-256 made.
package struct Digest: Hashable, Sendable {
    package static let byteCount = 32

    // Four words rather than an array: a tree holds millions of these.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// The digest with exactly these 32 bytes; nil where there are more or fewer.
    package init?(bytes: some Sequence<UInt8>) {
        let array = Array(bytes)
        guard array.count == Digest.byteCount else { return nil }
        self = array.withUnsafeBytes(Digest.init(copying:))
    }

    /// Reads 64 hexadecimal digits, small or capital.
    package init?(hex: String) {
        guard let bytes = Hexadecimal.bytes(of: hex) else { return nil }
        self.init(bytes: bytes)
    }

    /// Reads canonical base64 (RFC 4648 part 4, with padding).
    package init?(base64: String) {
        guard let bytes = Base64.bytes(of: base64) else { return nil }
        self.init(bytes: bytes)
    }

    /// Copies the first 32 bytes; the caller has counted them.
    init(copying buffer: UnsafeRawBufferPointer) {
        words = (
            buffer.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
            buffer.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
            buffer.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
            buffer.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
        )
    }

    package var bytes: [UInt8] { withBytes { Array($0) } }

    /// 64 small hexadecimal digits.
    package var hex: String { Hexadecimal.text(of: bytes) }

    package var base64: String { Base64.text(of: bytes) }

    package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try withUnsafeBytes(of: words) { try body($0) }
    }

    /// Whether these bytes, 32 of them, are the digest's.
    package func matches(_ buffer: UnsafeRawBufferPointer) -> Bool {
        buffer.count == Digest.byteCount && self == Digest(copying: buffer)
    }

    package static func == (left: Digest, right: Digest) -> Bool {
        left.words == right.words
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(words.0)
        hasher.combine(words.1)
        hasher.combine(words.2)
        hasher.combine(words.3)
    }
}

extension Digest: CustomStringConvertible {
    package var description: String { hex }
}
