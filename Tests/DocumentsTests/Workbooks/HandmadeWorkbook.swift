/// A workbook made part by part, as other programs, or nobody well-meaning, would make it.
struct HandmadeWorkbook {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// What stands within `<sheetData>`.
    var data = ""
    var beforeData = ""
    var afterData = ""
    var sharedStrings: [String] = []
    /// Codes of own number formats, by their number.
    var formats: [Int: String] = [:]
    /// The number formats of the styles 0, 1, ….
    var styles: [Int] = [0]
    var workbookProperties = ""
    var sheetState = ""
    var heading = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    /// Replaces the whole sheet.
    var sheet: [UInt8]?
    var further: [HandmadeZip.Entry] = []

    init(_ data: String = "") {
        self.data = data
    }

    var zip: HandmadeZip {
        let sheetText =
            heading + "<worksheet xmlns=\"\(Self.main)\">\(beforeData)<sheetData>\(data)</sheetData>\(afterData)</worksheet>"
        return HandmadeZip(
            entries: [
                .init("[Content_Types].xml", heading + "<Types/>"),
                .init("_rels/.rels", relations([("rId1", "officeDocument", "xl/workbook.xml")])),
                .init(
                    "xl/workbook.xml",
                    heading + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><workbookPr \(workbookProperties)/>"
                        + "<sheets><sheet name=\"表\" sheetId=\"1\" \(sheetState) r:id=\"rId1\"/></sheets></workbook>"
                ),
                .init(
                    "xl/_rels/workbook.xml.rels",
                    relations([
                        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
                        ("rId3", "sharedStrings", "/xl/sharedStrings.xml"),
                    ])
                ),
                .init("xl/worksheets/sheet1.xml", sheet ?? Array(sheetText.utf8)),
                .init(
                    "xl/styles.xml",
                    heading + "<styleSheet><numFmts>"
                        + formats.sorted { $0.key < $1.key }
                        .map { "<numFmt numFmtId=\"\($0.key)\" formatCode=\"\($0.value)\"/>" }.joined()
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>"
                        + styles.map { "<xf numFmtId=\"\($0)\"/>" }.joined() + "</cellXfs></styleSheet>"
                ),
                .init("xl/sharedStrings.xml", heading + "<sst>" + sharedStrings.map { "<si>\($0)</si>" }.joined() + "</sst>"),
            ] + further
        )
    }

    var bytes: [UInt8] { zip.bytes }

    private func relations(_ list: [(String, String, String)]) -> String {
        heading + "<Relationships>"
            + list.map { "<Relationship Id=\"\($0.0)\" Type=\"\(Self.office)/\($0.1)\" Target=\"\($0.2)\"/>" }.joined()
            + "</Relationships>"
    }
}
