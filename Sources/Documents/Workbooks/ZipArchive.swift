/// A zip archive whose directory has been found sound: few enough entries, small enough, none upon another, names as expected.
///
/// Source: APPNOTE 6.3.10. What an office program never writes is refused rather than understood: encryption, Zip64, archives
/// over several disks, links, entries that overlap (which let 10 MB claim 281 TB).
struct ZipArchive {
    let bytes: [UInt8]
    /// In the order they stand in the file.
    let entries: [ZipEntry]
    private let places: [String: Int]

    private static let endSignature = 0x0605_4B50

    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(FileMistake) {
        guard bytes.count <= limits.bytes else {
            throw FileMistake(key: "too-large", arguments: ["\(limits.bytes >> 20)"])
        }
        let reader = ZipFields(bytes)
        let end = try Self.endRecord(reader)
        guard end.count <= limits.entries else {
            throw FileMistake(key: "zip-too-many-entries", arguments: ["\(end.count)", "\(limits.entries)"])
        }
        var entries: [ZipEntry] = []
        var position = end.directory
        for _ in 0..<end.count {
            let (entry, next) = try ZipDirectoryEntry.read(reader, at: position, before: end.directory)
            entries.append(entry)
            position = next
        }
        guard position == end.position else { throw FileMistake(key: "zip-broken") }
        entries.sort { $0.start < $1.start }
        self.bytes = bytes
        self.entries = entries
        places = Dictionary(zip(entries.map(\.name), entries.indices)) { first, _ in first }
        guard places.count == entries.count else { throw FileMistake(key: "zip-name-twice") }
        try checkPlaces()
        try checkSizes(limits)
    }

    func entry(_ name: String) -> ZipEntry? { places[name].map { entries[$0] } }

    /// Where the directory begins and ends, from the record at the end of the file.
    private static func endRecord(_ reader: ZipFields) throws(FileMistake) -> (count: Int, directory: Int, position: Int) {
        let last = reader.count - 22
        guard last >= 0 else { throw FileMistake(key: "zip-truncated") }
        var position = last
        while position >= max(0, last - 65_535) {
            if reader.long(position) == endSignature, position + 22 + reader.short(position + 20) == reader.count { break }
            position -= 1
        }
        guard position >= max(0, last - 65_535) else { throw FileMistake(key: "zip-truncated") }
        if position >= 20, reader.long(position - 20) == 0x0706_4B50 { throw FileMistake(key: "zip-64") }
        let count = reader.short(position + 10)
        let directory = reader.long(position + 16)
        guard count != 0xFFFF, directory != 0xFFFF_FFFF else { throw FileMistake(key: "zip-64") }
        guard reader.short(position + 4) == 0, reader.short(position + 6) == 0, reader.short(position + 8) == count else {
            throw FileMistake(key: "zip-broken")
        }
        guard directory + reader.long(position + 12) == position else { throw FileMistake(key: "zip-broken") }
        return (count, directory, position)
    }

    private func checkPlaces() throws(FileMistake) {
        var end = 0
        for entry in entries {
            guard entry.start >= end else { throw FileMistake(key: "zip-overlap", arguments: [entry.name]) }
            end = entry.end
        }
    }

    private func checkSizes(_ limits: WorkbookLimits) throws(FileMistake) {
        var total = 0
        for entry in entries {
            guard entry.size <= limits.entryBytes else {
                throw FileMistake(key: "zip-entry-too-large", arguments: [entry.name, "\(limits.entryBytes >> 20)"])
            }
            guard entry.size <= max(1, entry.foldedSize) * limits.ratio else {
                throw FileMistake(key: "zip-ratio", arguments: [entry.name, "\(limits.ratio)"])
            }
            total += entry.size
        }
        guard total <= limits.totalBytes else {
            throw FileMistake(key: "zip-too-large", arguments: ["\(limits.totalBytes >> 20)"])
        }
    }
}
