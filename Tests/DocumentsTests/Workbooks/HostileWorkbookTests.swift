import Documents
import Testing

@Suite struct `A workbook that means harm` {
    private func keys(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) -> [String] {
        let thrown = #expect(throws: FileMistakes.self) { try WorkbookReader.read(bytes, file: "f.xlsx", limits: limits) }
        #expect(thrown?.list.allSatisfy { $0.file == "f.xlsx" } == true)
        return thrown?.list.map(\.key) ?? []
    }

    private static let sheet = 4

    /// Whatever is wrong is found within a second and named.
    private func expect(_ key: String, _ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) {
        let clock = ContinuousClock()
        var found: [String] = []
        let time = clock.measure { found = keys(bytes, limits: limits) }
        #expect(found == [key])
        #expect(time < .seconds(10))
    }

    @Test func `that unfolds to far more than it is`() {
        var workbook = HandmadeWorkbook()
        workbook.further = [.init("xl/media/image1.png", [UInt8](repeating: 0, count: 4 << 20))]
        expect("zip-ratio", workbook.bytes)
    }

    @Test func `that lies about what it unfolds to`() {
        var zip = HandmadeWorkbook().zip
        zip.entries[Self.sheet].content = Array(repeating: 32, count: 64 << 20)
        zip.entries[Self.sheet].saidSize = 4000
        expect("zip-lies", zip.bytes)
        zip.entries[Self.sheet].content = Array("<worksheet/>".utf8)
        zip.entries[Self.sheet].saidSize = 13
        expect("zip-damaged", zip.bytes)
    }

    @Test func `with entries upon each other`() {
        var workbook = HandmadeWorkbook()
        workbook.further = (0..<20).map { _ in .init("xl/media/a.xml", "<a/>") }
        var zip = workbook.zip
        // All names differ, all point to the same bytes.
        for index in 7..<zip.entries.count {
            zip.entries[index].name = "xl/media/\(index < 10 ? "0" : "")\(index).xml"
        }
        zip.entries[9].startOf = 8
        expect("zip-broken", zip.bytes)
        expect("zip-overlap", Self.overlapping())
    }

    /// Two entries of one name would be caught by that; here one stored entry has the whole of another within it.
    private static func overlapping() -> [UInt8] {
        var zip = HandmadeWorkbook().zip
        let inner = HandmadeZip(entries: [.init("xl/media/inner.xml", "<a/>")]).bytes
        let length = 30 + "xl/media/inner.xml".utf8.count + HandmadeZip.deflated(Array("<a/>".utf8)).count
        var outer = HandmadeZip.Entry("xl/media/outer.bin", Array(inner.prefix(length)))
        outer.isDeflated = false
        zip.entries.append(outer)
        zip.entries.append(.init("xl/media/inner.xml", "<a/>"))
        var bytes = zip.bytes
        // The directory entry of the inner one is led to the copy within the outer one.
        let start = find(Array(inner.prefix(length)), in: bytes)
        let name = findLast(Array("xl/media/inner.xml".utf8), in: bytes)
        for (offset, shift) in [0, 8, 16, 24].enumerated() { bytes[name - 4 + offset] = UInt8(start >> shift & 0xFF) }
        return bytes
    }

    private static func find(_ piece: [UInt8], in bytes: [UInt8]) -> Int {
        bytes.indices.first { bytes[$0...].starts(with: piece) } ?? 0
    }

    private static func findLast(_ piece: [UInt8], in bytes: [UInt8]) -> Int {
        bytes.indices.reversed().first { bytes[$0...].starts(with: piece) } ?? 0
    }

    @Test func `with ten thousand entries`() {
        var workbook = HandmadeWorkbook()
        workbook.further = (0..<10_000).map { .init("xl/media/\($0).xml", "") }
        expect("zip-too-many-entries", workbook.bytes)
        var zip = HandmadeWorkbook().zip
        zip.saidCount = 0xFFFF
        expect("zip-64", zip.bytes)
        zip.saidCount = 3
        expect("zip-broken", zip.bytes)
    }

    @Test(arguments: [
        ("../../etc/passwd", "zip-name"), ("/etc/passwd", "zip-name"), ("xl\\a.xml", "zip-name"), ("xl/../a.xml", "zip-name"),
        ("C:/a.xml", "zip-name"), ("xl//a.xml", "zip-name"), ("xl/a\u{1}.xml", "zip-name"), ("evil.exe", "zip-unexpected"),
        ("other/a.xml", "zip-unexpected"), ("xl/vbaProject.bin", "workbook-macros"), ("xl/workbook.xml", "zip-name-twice"),
    ])
    func `with a name no workbook has`(name: String, key: String) {
        var workbook = HandmadeWorkbook()
        workbook.further = [.init(name, "<a/>")]
        expect(key, workbook.bytes)
    }

    @Test func `with entries of a kind no office program writes`() {
        let changes: [(String, (inout HandmadeZip.Entry) -> Void)] = [
            ("zip-encrypted", { $0.flags = 1 }), ("zip-encrypted", { $0.flags = 0x2000 }),
            ("zip-method", { $0.method = 14 }), ("zip-link", { $0.attributes = 0xA1FF_0000 }),
            ("zip-damaged", { $0.saidChecksum = 7 }), ("zip-damaged", { $0.folded = [0xFF, 0xFF, 0xFF] }),
            ("zip-64", { $0.saidSize = 0xFFFF_FFFF }),
        ]
        for (key, change) in changes {
            var zip = HandmadeWorkbook().zip
            change(&zip.entries[Self.sheet])
            expect(key, zip.bytes)
        }
    }

    @Test func `cut off at any place`() {
        let bytes = HandmadeWorkbook("<row><c><v>1</v></c></row>").bytes
        for length in stride(from: 4, to: bytes.count, by: 7) {
            let found = keys(Array(bytes.prefix(length)))
            #expect(found.count == 1 && found[0].hasPrefix("zip-"), "cut at \(length): \(found)")
        }
    }

    @Test func `with one bit turned, never stops the program`() {
        let bytes = HandmadeWorkbook("<row><c><v>1</v></c></row>").bytes
        var refused = 0
        for position in bytes.indices {
            var changed = bytes
            changed[position] ^= 1 << UInt8(position % 8)
            if (try? WorkbookReader.read(changed)) == nil { refused += 1 }
        }
        #expect(refused > bytes.count / 2)
    }

    @Test func `that declares entities which unfold to billions`() {
        let entities = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
        var workbook = HandmadeWorkbook()
        workbook.sheet = Array(
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"ha\">\(entities)]><worksheet><sheetData><row><c t=\"str\"><v>&l9;</v></c></row></sheetData></worksheet>"
                .utf8
        )
        expect("xml-doctype", workbook.bytes)
        workbook.sheet = Array("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet/>".utf8)
        expect("xml-doctype", workbook.bytes)
    }

    @Test(arguments: [
        ("<?xml version=\"1.0\" encoding=\"UTF-7\"?><worksheet/>", "xml-encoding"),
        ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><worksheet/>", "xml-encoding"),
        ("<worksheet>&unknown;</worksheet>", "xml-broken"), ("<worksheet>", "xml-broken"), ("", "xml-broken"),
        ("<worksheet></worksheat>", "xml-broken"),
    ])
    func `whose XML is not as it should be`(text: String, key: String) {
        var workbook = HandmadeWorkbook()
        workbook.sheet = Array(text.utf8)
        expect(key, workbook.bytes)
    }

    @Test func `in UTF-16`() {
        var workbook = HandmadeWorkbook()
        workbook.sheet = [0xFF, 0xFE] + "<worksheet/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        expect("xml-encoding", workbook.bytes)
        workbook.sheet = "<worksheet/>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        expect("xml-encoding", workbook.bytes)
    }

    @Test func `with elements too deep, attributes too long, tags too large`() {
        var limits = WorkbookLimits()
        limits.ratio = 2000
        var workbook = HandmadeWorkbook()
        workbook.sheet = Array((String(repeating: "<a>", count: 65) + String(repeating: "</a>", count: 65)).utf8)
        expect("xml-depth", workbook.bytes, limits: limits)
        workbook.sheet = Array("<worksheet a=\"\(String(repeating: "a", count: 65_537))\"/>".utf8)
        expect("xml-attribute", workbook.bytes, limits: limits)
        workbook.sheet = Array("<worksheet a=\"\(String(repeating: "a", count: 50 << 20))\"/>".utf8)
        expect("xml-tag", workbook.bytes, limits: limits)
        workbook.sheet = Array("<worksheet><!--\(String(repeating: "a", count: 50 << 20))--></worksheet>".utf8)
        expect("xml-tag", workbook.bytes, limits: limits)
    }

    @Test(arguments: [
        ("<row><c t=\"s\"><v>0</v></c></row>", "shared-string"), ("<row><c t=\"s\"><v>-1</v></c></row>", "shared-string"),
        ("<row r=\"1048577\"/>", "row-limit"), ("<row r=\"1\"><c r=\"XFE1\"/></row>", "column-limit"),
        ("<row r=\"2\"/><row r=\"1\"/>", "rows-disordered"), ("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "rows-disordered"),
        ("<row r=\"1\"><c r=\"A2\"/></row>", "rows-disordered"), ("<row r=\"1\"><c r=\"?\"/></row>", "rows-disordered"),
        ("<row r=\"-9223372036854775808\"/>", "rows-disordered"), ("<row r=\"99999999999999999999\"/>", "row-limit"),
        ("<row><c><v>1e999999</v></c></row>", "cell-unreadable"), ("<row><c><v>NaN</v></c></row>", "cell-unreadable"),
        ("<row><c t=\"q\"><v>1</v></c></row>", "cell-unreadable"),
        ("<row><c t=\"s\"><v>99999999999999999999</v></c></row>", "shared-string"),
    ])
    func `whose cells are nowhere`(data: String, key: String) {
        expect(key, HandmadeWorkbook(data).bytes)
    }

    @Test func `with more cells, longer cells or more merging than is read`() {
        var limits = WorkbookLimits()
        limits.cells = 10
        limits.ratio = 2000
        let row = "<row>" + String(repeating: "<c><v>1</v></c>", count: 6) + "</row>"
        expect("too-many-cells", HandmadeWorkbook(row + row).bytes, limits: limits)
        let long = String(repeating: "长", count: 50_000)
        expect("cell-too-long", HandmadeWorkbook("<row><c t=\"str\"><v>\(long)</v></c></row>").bytes, limits: limits)
        limits.mergedRanges = 2
        var merged = HandmadeWorkbook()
        merged.afterData = "<mergeCells>" + String(repeating: "<mergeCell ref=\"A1:B2\"/>", count: 3) + "</mergeCells>"
        expect("too-many-merged", merged.bytes, limits: limits)
    }

    @Test func `whose merged cells would make a sheet without end`() throws {
        var workbook = HandmadeWorkbook(
            "<row r=\"1\"><c><v>1</v></c></row>"
                + (2...2000).map { "<row r=\"\($0)\"><c r=\"B\($0)\"><v>1</v></c></row>" }.joined()
        )
        workbook.afterData =
            "<mergeCells>" + String(repeating: "<mergeCell ref=\"A1:XFD1048576\"/>", count: 90_000) + "</mergeCells>"
        var limits = WorkbookLimits()
        limits.ratio = 2000
        let thrown = #expect(throws: FileMistakes.self) { try Table.read(workbook.bytes, workbookLimits: limits) }
        #expect(thrown?.list.map(\.key) == ["too-many-cells"])
    }

    @Test(arguments: [
        ("%PDF-1.7", "foreign-pdf"), ("代码,名称\n1,海曙", "workbook-is-text"), ("", "empty"), ("a\0b", "foreign-unknown"),
        ("  <html><body><table><tr><td>1</td></tr></table></body></html>", "foreign-web-page"),
        ("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "foreign-spreadsheet-xml"),
    ])
    func `or is something else, is named for what it is`(text: String, key: String) {
        #expect(keys(Array(text.utf8)) == [key])
    }

    @Test(arguments: [
        ("Workbook", "foreign-xls"), ("EncryptedPackage", "foreign-encrypted"), ("WordDocument", "foreign-doc"),
        ("x", "foreign-unknown"),
    ])
    func `or is an old Office file, is named for what it is`(stream: String, key: String) {
        let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1016)
        let entry = stream.utf8.flatMap { [UInt8]([$0, 0]) } + [UInt8](repeating: 0, count: 200)
        #expect(keys(start + entry) == [key])
    }

    @Test(arguments: [
        ("word/document.xml", "foreign-docx"), ("ppt/presentation.xml", "foreign-pptx"), ("xl/workbook.bin", "foreign-xlsb"),
        ("a.csv", "foreign-archive"),
    ])
    func `or is another archive, is named for what it is`(name: String, key: String) {
        #expect(keys(HandmadeZip(entries: [.init("[Content_Types].xml", "<a/>"), .init(name, "<a/>")]).bytes) == [key])
    }
}
