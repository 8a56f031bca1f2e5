import FoundationEssentials

/// Base64 for addresses, without padding (RFC 4648, 5), as tokens are written (RFC 7515, 2).
enum Base64URL {
    static func text(of bytes: [UInt8]) -> String {
        String(Data(bytes).base64EncodedString().compactMap { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 == "=" ? nil : $0 })
    }

    /// Nil unless the text is exactly what ``text(of:)`` would write for some bytes.
    static func bytes(of text: some StringProtocol) -> [UInt8]? {
        var padded = String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
        padded += String(repeating: "=", count: (4 - padded.utf8.count % 4) % 4)
        guard let data = Data(base64Encoded: padded) else { return nil }
        let bytes = Array(data)
        return Self.text(of: bytes) == text ? bytes : nil
    }
}
