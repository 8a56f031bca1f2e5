import FoundationEssentials

/// Base64 as RFC 4648 part 4 has it, and nothing else: padded, no breaks, no stray bits.
package enum Base64 {
    package static func text(of bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString()
    }

    /// Nil unless the text is exactly what ``text(of:)`` would write for some bytes.
    package static func bytes(of text: String) -> [UInt8]? {
        guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
        return Array(data)
    }
}
