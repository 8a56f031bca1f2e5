/// One file as it is kept: what its bytes are, not what somebody says they are.
package struct EvidenceFile: Codable, Equatable, Sendable {
    /// What may be kept.
    ///
    /// Nothing that can carry macros or scripts of its own.
    package enum MediaType: String, Codable, CaseIterable, Sendable {
        case pdf
        case jpeg
        case png
        case docx
        case xlsx
        case text

        /// As it is served: IANA media types.
        package var name: String {
            switch self {
            case .pdf: "application/pdf"
            case .jpeg: "image/jpeg"
            case .png: "image/png"
            case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case .text: "text/plain; charset=utf-8"
            }
        }
    }

    /// SHA-256 of the bytes that are kept, in lower-case hex.
    package let digest: String
    /// How many bytes.
    package let size: Int
    package let type: MediaType
    /// What the file was called where it came from.
    package let name: String

    package init(digest: String, size: Int, type: MediaType, name: String) {
        self.digest = digest
        self.size = size
        self.type = type
        self.name = name
    }

    func check(_ limits: EvidenceLimit.Values) throws {
        guard digest.utf8.count == 64, digest.utf8.allSatisfy(Self.isHex) else { throw Refusal.notADigest }
        guard size > 0 else { throw Refusal.evidenceEmpty }
        guard size <= limits.fileBytes else { throw Refusal.evidenceTooLarge(size, limits.fileBytes) }
        try Wording.check(name, "name", most: 200)
        guard !name.contains(where: { "/\\".contains($0) }) else { throw Refusal.notAName("name", name) }
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}

extension Refusal {
    package static let notADigest = Refusal(.invalid, "duties.evidence-digest")
    package static let evidenceEmpty = Refusal(.invalid, "duties.evidence-empty")

    package static func evidenceTooLarge(_ size: Int, _ most: Int) -> Refusal {
        Refusal(.invalid, "duties.evidence-too-large", [String(size), String(most)])
    }
}
