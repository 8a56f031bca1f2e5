import Domain

/// A document of an office program: a ZIP archive whose directory says what it is (ECMA-376).
enum OfficeArchive {
    static func type(of bytes: [UInt8]) throws -> EvidenceFile.MediaType {
        let names = try names(in: bytes)
        let lowered = names.map { $0.lowercased() }
        guard names.contains("[Content_Types].xml") else { throw Refusal.evidenceUnknown }
        // Macros, embedded programs and the like have no place in evidence.
        let active = ["vbaproject", "/activex/", "/embeddings/", "macrosheets/"]
        guard !lowered.contains(where: { name in active.contains { name.contains($0) } }) else { throw Refusal.evidenceHasMacros }
        if names.contains("word/document.xml") { return .docx }
        if names.contains("xl/workbook.xml") { return .xlsx }
        throw Refusal.evidenceUnknown
    }

    /// The names in the central directory (APPNOTE 4.3.12 and 4.3.16).
    private static func names(in bytes: [UInt8]) throws -> [String] {
        func number(_ at: Int, _ width: Int) -> Int { (0..<width).reversed().reduce(0) { $0 << 8 | Int(bytes[at + $1]) } }
        let earliest = max(0, bytes.count - 65_557)
        guard bytes.count >= 22,
            let end = (earliest...(bytes.count - 22)).last(where: { bytes[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06]) })
        else { throw Refusal.evidenceBroken("zip") }
        var at = number(end + 16, 4)
        var names: [String] = []
        for _ in 0..<number(end + 10, 2) {
            guard at + 46 <= bytes.count, bytes[at...].starts(with: [0x50, 0x4B, 0x01, 0x02]) else {
                throw Refusal.evidenceBroken("zip")
            }
            let (name, extra, comment) = (number(at + 28, 2), number(at + 30, 2), number(at + 32, 2))
            guard at + 46 + name <= bytes.count else { throw Refusal.evidenceBroken("zip") }
            names.append(String(decoding: bytes[(at + 46)..<(at + 46 + name)], as: UTF8.self))
            at += 46 + name + extra + comment
        }
        return names
    }
}
