package import Domain

/// Tells from the bytes of a file what it is, and takes out of pictures what they say about the place and the camera.
///
/// The name of a file and what a browser says about it count for nothing.
enum EvidenceBytes {
    /// - Returns: what it is, and the bytes that are to be kept.
    /// - Throws: a ``Refusal`` where it is none of the kinds that are kept.
    static func inspect(_ bytes: [UInt8]) throws -> (type: EvidenceFile.MediaType, kept: [UInt8]) {
        guard !bytes.isEmpty else { throw Refusal.evidenceEmpty }
        if bytes.starts(with: Array("%PDF-1.".utf8)) || bytes.starts(with: Array("%PDF-2.".utf8)) {
            guard bytes.suffix(1024).contains(sequence: Array("%%EOF".utf8)) else { throw Refusal.evidenceBroken("pdf") }
            return (.pdf, bytes)
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return (.jpeg, try JPEGSegments.cleaned(bytes)) }
        if bytes.starts(with: PNGChunks.signature) { return (.png, try PNGChunks.cleaned(bytes)) }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return (try OfficeArchive.type(of: bytes), bytes) }
        guard isPlainText(bytes) else { throw Refusal.evidenceUnknown }
        return (.text, bytes)
    }

    /// UTF-8 without control characters but tabs and line ends, and nothing a browser would take for a page.
    private static func isPlainText(_ bytes: [UInt8]) -> Bool {
        guard let text = String(validating: bytes, as: UTF8.self) else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 0x20 && scalar.value != 0x7F || [0x09, 0x0A, 0x0D].contains(scalar.value)
        }
    }
}

extension Sequence<UInt8> {
    /// Whether these bytes stand somewhere in it, side by side.
    func contains(sequence: [UInt8]) -> Bool {
        let all = Array(self)
        guard all.count >= sequence.count, !sequence.isEmpty else { return false }
        return (0...(all.count - sequence.count)).contains { all[$0...].starts(with: sequence) }
    }
}

extension Refusal {
    package static let evidenceUnknown = Refusal(.invalid, "duties.evidence-unknown")
    package static let evidenceHasMacros = Refusal(.invalid, "duties.evidence-macros")

    package static func evidenceBroken(_ type: String) -> Refusal {
        Refusal(.invalid, "duties.evidence-broken", [type])
    }
}
