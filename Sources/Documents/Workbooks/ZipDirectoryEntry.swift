/// Reads one entry of the directory of a zip archive, and the heading it points to.
enum ZipDirectoryEntry {
    /// The folders a workbook has, and what stands beside them.
    private static let folders: Set<String> = [
        "_rels", "docProps", "xl", "customXml", "customUI", "docMetadata", "package", "_xmlsignatures",
    ]

    /// The entry and where the next one begins.
    static func read(_ reader: ZipFields, at position: Int, before directory: Int) throws(FileMistake) -> (ZipEntry, Int) {
        guard reader.long(position) == 0x0201_4B50, position + 46 <= reader.count else { throw FileMistake(key: "zip-broken") }
        let nameLength = reader.short(position + 28)
        let next = position + 46 + nameLength + reader.short(position + 30) + reader.short(position + 32)
        guard next <= reader.count else { throw FileMistake(key: "zip-broken") }
        let nameBytes = reader.bytes[(position + 46)..<(position + 46 + nameLength)]
        guard let name = String(validating: nameBytes, as: UTF8.self) else {
            throw FileMistake(key: "zip-name", arguments: ["?"])
        }
        try check(name)
        try checkKind(reader, at: position, name: name)
        let (foldedSize, size, start) = (reader.long(position + 20), reader.long(position + 24), reader.long(position + 42))
        guard foldedSize != 0xFFFF_FFFF, size != 0xFFFF_FFFF, start != 0xFFFF_FFFF else { throw FileMistake(key: "zip-64") }
        let method = reader.short(position + 10)
        guard reader.long(start) == 0x0403_4B50, reader.short(start + 8) == method, reader.short(start + 26) == nameLength,
            reader.short(start + 6) & 0x2041 == 0, method == 8 || foldedSize == size
        else { throw FileMistake(key: "zip-broken") }
        let content = start + 30 + nameLength + reader.short(start + 28)
        guard content + foldedSize <= directory else { throw FileMistake(key: "zip-truncated") }
        guard reader.bytes[(start + 30)..<(start + 30 + nameLength)] == nameBytes else { throw FileMistake(key: "zip-broken") }
        let entry = ZipEntry(
            name: name,
            isDeflated: method == 8,
            checksum: UInt32(reader.long(position + 16)),
            foldedSize: foldedSize,
            size: size,
            start: start,
            content: content
        )
        return (entry, next)
    }

    private static func check(_ name: String) throws(FileMistake) {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\\" && $0 != ":" && $0.value != 0x7F }
        // A name that ends in a stroke is a folder's.
        let inner = parts.last == "" ? parts.dropLast() : parts[...]
        guard isPlain, !inner.isEmpty, inner.allSatisfy({ !$0.isEmpty && $0 != ".." && $0 != "." }) else {
            throw FileMistake(key: "zip-name", arguments: [String(name.prefix(80))])
        }
    }

    /// Refuses encrypted entries, other foldings than DEFLATE, and symbolic links.
    private static func checkKind(_ reader: ZipFields, at position: Int, name: String) throws(FileMistake) {
        let flags = reader.short(position + 8)
        guard flags & 0x2041 == 0 else { throw FileMistake(key: "zip-encrypted", arguments: [name]) }
        let method = reader.short(position + 10)
        guard method == 0 || method == 8 else { throw FileMistake(key: "zip-method", arguments: [name, "\(method)"]) }
        let madeOnUnix = reader.short(position + 4) >> 8 == 3
        guard !madeOnUnix || reader.long(position + 38) >> 28 != 0xA else {
            throw FileMistake(key: "zip-link", arguments: [name])
        }
    }

    /// Refuses files that no workbook has, once it is known to be one.
    static func checkExpected(_ names: [String]) throws(FileMistake) {
        for name in names where name != "[Content_Types].xml" {
            let folder = name.split(separator: "/", maxSplits: 1)[0]
            guard name.contains("/"), folders.contains(String(folder)) else {
                throw FileMistake(key: "zip-unexpected", arguments: [name])
            }
            guard name.split(separator: "/").last != "vbaProject.bin" else { throw FileMistake(key: "workbook-macros") }
        }
    }
}
