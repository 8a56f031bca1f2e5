import Crypto

/// SHA-256 (FIPS 180-4).
package enum SHA256Digest {
    package static func of(_ bytes: [UInt8]) -> Digest {
        bytes.withUnsafeBytes { of($0) }
    }

    /// The digest of the UTF-8 of a text.
    package static func of(_ text: String) -> Digest {
        of(Array(text.utf8))
    }

    package static func of(_ buffer: UnsafeRawBufferPointer) -> Digest {
        var function = SHA256()
        function.update(bufferPointer: buffer)
        return function.finalize().withUnsafeBytes(Digest.init(copying:))
    }
}

/// SHA-256 over bytes that come piece by piece.
package struct RunningDigest {
    private var function = SHA256()

    package init() {}

    package mutating func add(_ bytes: [UInt8]) {
        function.update(data: bytes)
    }

    package func finished() -> Digest {
        function.finalize().withUnsafeBytes(Digest.init(copying:))
    }
}
