/// Reads workbooks (`.xlsx`, ECMA-376) that anybody may have made.
package enum WorkbookReader {
    /// The sheets of a workbook.
    ///
    /// - Throws: ``FileMistakes``: what the file really is if it is no workbook, which limit it breaks or what is damaged, and
    ///   every formula that was saved without what it comes to.
    package static func read(
        _ bytes: [UInt8],
        file: String? = nil,
        limits: WorkbookLimits = WorkbookLimits()
    ) throws(FileMistakes) -> Workbook {
        do {
            guard ForeignFile.isArchive(bytes) else { throw FileMistake(key: ForeignFile.kind(bytes)) }
            var reading = try WorkbookReading(ZipArchive(bytes, limits: limits), limits: limits)
            let workbook = try reading.workbook()
            guard reading.mistakes.isEmpty else { throw FileMistakes(reading.mistakes) }
            return workbook
        } catch let mistakes as FileMistakes {
            throw FileMistakes(mistakes.list.map { $0.within(file) })
        } catch let mistake as FileMistake {
            throw FileMistakes([mistake.within(file)])
        } catch {
            throw FileMistakes([FileMistake(file: file, key: "workbook-broken")])
        }
    }
}

/// The reading of one workbook, part by part.
private struct WorkbookReading {
    private let archive: ZipArchive
    private let limits: WorkbookLimits
    private var unfolding: ZipUnfolding
    private(set) var mistakes: [FileMistake] = []

    init(_ archive: ZipArchive, limits: WorkbookLimits) throws(FileMistake) {
        let names = archive.entries.map(\.name)
        guard names.contains(where: { $0.hasPrefix("xl/") }), !names.contains("xl/workbook.bin") else {
            throw FileMistake(key: ForeignFile.kind(ofArchive: names))
        }
        try ZipDirectoryEntry.checkExpected(names)
        self.archive = archive
        self.limits = limits
        unfolding = ZipUnfolding(archive, limits: limits)
    }

    mutating func workbook() throws(FileMistake) -> Workbook {
        let root = PartRelations()
        try read("_rels/.rels", into: root)
        let path = root.target(ofType: "officeDocument", from: "") ?? "xl/workbook.xml"
        let outline = WorkbookOutline(limits: limits)
        try read(path, into: outline)
        guard outline.isWorkbook, !outline.sheets.isEmpty else { throw FileMistake(key: "workbook-broken") }
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let file = path.split(separator: "/").last ?? ""
        let relations = PartRelations()
        try read("\(folder)/_rels/\(file).rels", into: relations)

        let styles = CellStyles()
        try readIfPresent(relations.target(ofType: "styles", from: folder), into: styles)
        let strings = SharedStrings(limits: limits)
        try readIfPresent(relations.target(ofType: "sharedStrings", from: folder), into: strings)
        let properties = CustomProperties()
        try readIfPresent(root.target(ofType: "custom-properties", from: ""), into: properties)

        var sheets: [WorkbookSheet] = []
        var cells = 0
        for (index, entry) in outline.sheets.enumerated() {
            // Sheets that are charts have no cells.
            guard let relation = relations.byID[entry.relation], relation.type == "worksheet" else { continue }
            let context = WorksheetContext(
                sheet: entry.name,
                texts: strings.texts,
                dates: styles.isDate,
                from1904: outline.from1904,
                limits: limits
            )
            let parser = WorksheetParser(context, cellsBefore: cells)
            try read(PartRelations.path(relation.target, from: folder), into: parser)
            cells = parser.cellCount
            mistakes.append(contentsOf: parser.mistakes.prefix(limits.mistakes - mistakes.count))
            sheets.append(
                WorkbookSheet(
                    name: entry.name,
                    isHidden: entry.isHidden,
                    rows: parser.rows,
                    merged: parser.merged,
                    headingRow: outline.namedRows[index]?[WorkbookNames.heading],
                    totalsRow: outline.namedRows[index]?[WorkbookNames.totals]
                )
            )
        }
        return Workbook(form: properties.form, sheets: sheets)
    }

    private mutating func readIfPresent(_ path: String?, into listener: any XMLListener) throws(FileMistake) {
        guard let path else { return }
        try read(path, into: listener)
    }

    private mutating func read(_ path: String, into listener: any XMLListener) throws(FileMistake) {
        guard let entry = archive.entry(path) else { throw FileMistake(key: "workbook-part", arguments: [path]) }
        let stream = try XMLStream(path, limits: limits, listener: listener)
        try unfolding.unfold(entry) { piece throws(FileMistake) in try stream.feed(piece) }
        try stream.finish()
    }
}
