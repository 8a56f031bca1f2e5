/// Files that are often handed in where a workbook is meant.
enum ForeignFile {
    private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// Whether the bytes begin as a zip archive, which a workbook is.
    static func isArchive(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    }

    /// What a file is that is no zip archive, as the key of a mistake.
    static func kind(_ bytes: [UInt8]) -> String {
        if bytes.isEmpty { return "empty" }
        if bytes.starts(with: compound) { return compoundKind(bytes) }
        if bytes.starts(with: "%PDF".utf8) { return "foreign-pdf" }
        let start = Array(bytes.prefix(4096))
        let words = String(decoding: start, as: UTF8.self).trimmed.lowercased()
        guard words.hasPrefix("<") else { return start.contains(0) ? "foreign-unknown" : "workbook-is-text" }
        if words.contains("urn:schemas-microsoft-com:office:spreadsheet") { return "foreign-spreadsheet-xml" }
        if words.contains("<html") || words.contains("<table") { return "foreign-web-page" }
        return "workbook-is-text"
    }

    /// Whether the bytes are for ``WorkbookReader`` to read, or to refuse with their name, rather than for the reader of text.
    static func isForWorkbooks(_ bytes: [UInt8]) -> Bool {
        if isArchive(bytes) { return true }
        let kind = kind(bytes)
        return kind != "workbook-is-text" && kind != "foreign-unknown" && kind != "empty"
    }

    /// What an archive is that is no workbook.
    static func kind(ofArchive names: [String]) -> String {
        if names.contains("xl/workbook.bin") { return "foreign-xlsb" }
        if names.contains(where: { $0.hasPrefix("word/") }) { return "foreign-docx" }
        if names.contains(where: { $0.hasPrefix("ppt/") }) { return "foreign-pptx" }
        if names.contains("mimetype") && names.contains("content.xml") { return "foreign-ods" }
        return "foreign-archive"
    }

    /// Old Office files and encrypted new ones share a container; its directory names what it has, in UTF-16.
    private static func compoundKind(_ bytes: [UInt8]) -> String {
        let kinds = [
            ("EncryptedPackage", "foreign-encrypted"), ("WordDocument", "foreign-doc"), ("PowerPoint Document", "foreign-ppt"),
            ("Workbook", "foreign-xls"), ("Book", "foreign-xls"),
        ]
        // Entries of the directory begin at multiples of 128 bytes.
        for (name, kind) in kinds {
            let wanted: [UInt8] = name.utf8.flatMap { [UInt8]([$0, 0]) } + [0, 0]
            for start in stride(from: 512, to: bytes.count - wanted.count, by: 128)
            where bytes[start] == wanted[0] && bytes[start...].starts(with: wanted) {
                return kind
            }
        }
        return "foreign-unknown"
    }
}
