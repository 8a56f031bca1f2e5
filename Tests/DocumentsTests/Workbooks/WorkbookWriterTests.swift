import Documents
import Testing

@Suite struct `Writing workbooks` {
    /// Midnight of 31 December 2017.
    static let made = 1_514_678_400

    static func day(_ text: String) throws -> SheetDay { try SheetDay.read(text).get() }

    private func read(_ sheets: [SheetDraft], form: WorkbookForm? = nil) throws -> Workbook {
        try WorkbookReader.read(WorkbookWriter.bytes(of: WorkbookDraft(sheets: sheets, form: form, made: Self.made)))
    }

    private func roundTrip(_ value: CellValue, _ format: ColumnDraft.Format = .general) throws -> CellValue {
        let sheet = SheetDraft(name: "表", columns: [ColumnDraft("列", format)], rows: [[CellDraft(value)]])
        return try read([sheet]).sheets[0][CellAddress(row: 2, column: 1)]
    }

    @Test(arguments: [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0", "＝1+1", "＋1", "－1", "＠x", "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://example.org\")", "007", "1e5", "TRUE", "#DIV/0!", "<b>&amp;</b>", " 两头有空 ", "第一行\n第二行", "a\r\nb",
        "_x000D_", "_x005F_x", "\u{1}\u{1F}", "\u{FFFE}", "𠮷野家 🐎", "e\u{301}", "'", "http://example.org", "{=1}",
        String(repeating: "长", count: 32_767),
    ])
    func `keeps text as text, whatever it begins with`(text: String) throws {
        for format in [ColumnDraft.Format.text, .general, .decimal(places: 2)] {
            let read = try roundTrip(.text(text), format)
            #expect(read == .text(text))
            #expect(Array(read.text.utf8) == Array(text.utf8))
        }
    }

    @Test(arguments: [
        ("0", "0"), ("-5", "-5"), ("9.95", "9.95"), ("0.1", "0.1"), ("100.00", "100"), ("123456789012345", "123456789012345"),
        ("0.000001", "0.000001"), ("99.9999999999999", "99.9999999999999"), ("-0.07", "-0.07"), ("1E3", "1000"),
    ])
    func `keeps numbers exactly`(digits: String, expected: String) throws {
        #expect(try roundTrip(.number(digits), .decimal(places: 2)) == .number(expected))
    }

    @Test func `keeps every number of at most 15 digits exactly`() throws {
        let seed: UInt64 = 20_171_231
        var state = seed
        func next(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 16) % bound
        }
        let numbers = (0..<2000).map { _ -> String in
            let digits = (0..<(1 + next(15))).map { _ in "\(next(10))" }.joined()
            let whole = String(digits.drop { $0 == "0" })
            let places = Int(next(UInt64(digits.count) + 1))
            guard places > 0, !whole.isEmpty else { return whole.isEmpty ? "0" : whole }
            let padded = String(repeating: "0", count: max(0, places + 1 - whole.count)) + whole
            let fraction = String(padded.suffix(places).reversed().drop { $0 == "0" }.reversed())
            return String(padded.dropLast(places)) + (fraction.isEmpty ? "" : "." + fraction)
        }
        let sheet = SheetDraft(name: "数", columns: [ColumnDraft("数", .general)], rows: numbers.map { [.number($0)] })
        let read = try read([sheet]).sheets[0].rows.dropFirst().map { $0.cells[0].value }
        for (number, value) in zip(numbers, read) { #expect(value == .number(number), "seed \(seed)") }
    }

    @Test(arguments: ["1234567890123456", "330203199001011234", "0.12345678901234567", "not a number", "1/2", ""])
    func `writes as text what a workbook would round, or is no number`(digits: String) throws {
        #expect(try roundTrip(.number(digits)) == (digits.isEmpty ? .empty : .text(digits)))
    }

    @Test(arguments: ["1900-01-01", "1900-02-28", "1900-03-01", "2017-12-31", "2024-02-29", "9999-12-31"])
    func `keeps days`(text: String) throws {
        let day = CellValue.day(try Self.day(text))
        #expect(try roundTrip(day, .day) == day)
        #expect(try roundTrip(day, .text) == day)
    }

    @Test func `keeps truth, and days before 1900 as text`() throws {
        #expect(try roundTrip(.truth(true)) == .truth(true))
        #expect(try roundTrip(.day(try Self.day("1899-12-31"))) == .text("1899-12-31"))
        #expect(try roundTrip(.time(second: 3_661)) == .text("01:01:01"))
        #expect(try roundTrip(.empty) == .empty)
    }

    @Test func `puts title, line, heading, rows and totals in their order`() throws {
        var sheet = SheetDraft(
            name: "汇总[表]",
            columns: [ColumnDraft("单位"), ColumnDraft("得分", .decimal(places: 2))],
            rows: [[.text("海曙"), .number("95.5")], [.text("江北"), .number("94")]]
        )
        sheet.title = "2017年度述职评议汇总"
        sheet.left = "填报单位：市委组织部"
        sheet.right = "2017年12月31日"
        sheet.ordinal = "序号"
        sheet.totals = [.text("合计"), .empty, .formula("=SUM(C4:C5)", value: .number("189.5"))]
        sheet.isProtected = true
        sheet.page.isLandscape = true
        sheet.page.header = "党建 & 考核"
        sheet.page.footer = "第 {page} 页 共 {pages} 页"
        let workbook = try read([sheet], form: WorkbookForm(id: "summary", version: "3"))
        let read = try #require(workbook.sheets.first)

        #expect(workbook.form == WorkbookForm(id: "summary", version: "3"))
        #expect(read.name == "汇总表")
        #expect(read.headingRow == 3)
        #expect(read.totalsRow == 6)
        #expect(read.merged.map(\.text) == ["A1:C1"])
        #expect(
            read.rows.map { $0.cells.map(\.value.text) } == [
                ["2017年度述职评议汇总"], ["填报单位：市委组织部", "2017年12月31日"], ["序号", "单位", "得分"], ["1", "海曙", "95.5"],
                ["2", "江北", "94"], ["合计", "189.5"],
            ]
        )
    }

    @Test func `lets long and short lists be chosen from`() throws {
        var short = ColumnDraft("是否")
        short.choices = ["是", "否"]
        var long = ColumnDraft("单位")
        long.choices = (1...200).map { "第\($0)党支部，逗号,也行" }
        let workbook = try read([SheetDraft(name: "模板", columns: [short, long])])

        #expect(workbook.sheets.map(\.name) == ["模板", "_choices"])
        #expect(workbook.sheets.map(\.isHidden) == [false, true])
        #expect(workbook.sheets[1].rows.count == 200)
        #expect(workbook.mainSheet?.name == "模板")
    }

    @Test func `gives tabs names that a workbook can have`() throws {
        let names = ["a/b:c", "A\\Bc", "'引号'", "", String(repeating: "长", count: 40), String(repeating: "长", count: 40)]
        let read = try read(names.map { SheetDraft(name: $0, columns: [ColumnDraft("x")]) }).sheets.map(\.name)
        #expect(
            read == [
                "abc", "ABc (2)", "引号", "Sheet", String(repeating: "长", count: 31), String(repeating: "长", count: 27) + " (2)",
            ]
        )
    }

    @Test func `gives the same bytes for the same draft`() throws {
        let draft = WorkbookDraft(
            sheets: [SheetDraft(name: "表", columns: [ColumnDraft("列")], rows: [[.text("值")]])],
            made: Self.made
        )
        #expect(try WorkbookWriter.bytes(of: draft) == WorkbookWriter.bytes(of: draft))
    }

    @Test func `refuses text no cell can hold`() {
        let long = SheetDraft(
            name: "表",
            columns: [ColumnDraft("甲"), ColumnDraft("乙")],
            rows: [[.text(""), .text(String(repeating: "a", count: 32_768))]]
        )
        let thrown = #expect(throws: FileMistake.self) { try read([long]) }
        #expect(thrown?.place == "-:表!B2")
        #expect(thrown?.key == "cell-too-long")
    }

    @Test func `writes and reads 30,000 rows of 30 columns`() throws {
        let columns = (0..<30).map { ColumnDraft("列\($0)", $0 % 2 == 0 ? .text : .decimal(places: 2)) }
        let rows = (0..<30_000).lazy.map { row in
            (0..<30).map { $0 % 2 == 0 ? CellDraft.text("第\(row)支部\($0)") : CellDraft.number(row * 30 + $0) }
        }
        let clock = ContinuousClock()
        let start = clock.now
        let bytes = try WorkbookWriter.bytes(
            of: WorkbookDraft(sheets: [SheetDraft(name: "表", columns: columns, rows: rows)], made: Self.made)
        )
        let written = clock.now
        let sheet = try WorkbookReader.read(bytes).sheets[0]
        let end = clock.now
        print("written in \(written - start), \(bytes.count) bytes, read in \(end - written)")

        #expect(sheet.rows.count == 30_001)
        #expect(sheet.rows.allSatisfy { $0.cells.count == 30 })
        #expect(sheet[CellAddress(row: 30_001, column: 29)] == .text("第29999支部28"))
        #expect(sheet[CellAddress(row: 30_001, column: 30)] == .number("899999"))
        #expect(end - start < .seconds(120))
    }
}
