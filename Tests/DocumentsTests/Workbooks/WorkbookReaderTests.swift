import Documents
import Testing

@Suite struct `Reading workbooks` {
    private func cells(_ workbook: HandmadeWorkbook) throws -> [String: CellValue] {
        let sheet = try #require(try WorkbookReader.read(workbook.bytes).sheets.first)
        return Dictionary(
            uniqueKeysWithValues: sheet.rows.flatMap { row in
                row.cells.map { (CellAddress(row: row.number, column: $0.column).text, $0.value) }
            }
        )
    }

    private func value(_ cell: String, _ change: (inout HandmadeWorkbook) -> Void = { _ in }) throws -> CellValue {
        var workbook = HandmadeWorkbook("<row r=\"7\">\(cell)</row>")
        change(&workbook)
        return try cells(workbook)["B7"] ?? .empty
    }

    @Test(arguments: [
        ("<c r=\"B7\"><v>12</v></c>", CellValue.number("12")),
        ("<c r=\"B7\" t=\"n\"><v>-0.50</v></c>", .number("-0.5")),
        ("<c r=\"B7\"><v>1.5E-3</v></c>", .number("0.0015")),
        ("<c r=\"B7\"><v>1.25E+4</v></c>", .number("12500")),
        ("<c r=\"B7\"><v>-0</v></c>", .number("0")),
        ("<c r=\"B7\"><v>0.10</v></c>", .number("0.1")),
        // What Excel writes for 9.95 and 0.1 + 0.2, and digits that are no binary number's.
        ("<c r=\"B7\"><v>9.9499999999999993</v></c>", .number("9.95")),
        ("<c r=\"B7\"><v>0.30000000000000004</v></c>", .number("0.30000000000000004")),
        ("<c r=\"B7\"><v>10000000000000001</v></c>", .number("10000000000000001")),
        ("<c r=\"B7\"><v>123456789012345678</v></c>", .number("123456789012345678")),
        ("<c r=\"B7\"><v>100000000000000001</v></c>", .number("100000000000000001")),
        ("<c r=\"B7\" t=\"b\"><v>1</v></c>", .truth(true)),
        ("<c r=\"B7\" t=\"b\"><v>0</v></c>", .truth(false)),
        ("<c r=\"B7\" t=\"e\"><v>#DIV/0!</v></c>", .error("#DIV/0!")),
        ("<c r=\"B7\" t=\"inlineStr\"><is><t>张三</t></is></c>", .text("张三")),
        (
            "<c r=\"B7\" t=\"inlineStr\"><is><r><t>张</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 三</t></r></is></c>",
            .text("张 三")
        ),
        ("<c r=\"B7\" t=\"inlineStr\"><is><t>东京</t><rPh sb=\"0\" eb=\"2\"><t>とう</t></rPh></is></c>", .text("东京")),
        ("<c r=\"B7\" t=\"str\"><f>A1&amp;\"\"</f><v>甲&amp;乙</v></c>", .text("甲&乙")),
        ("<c r=\"B7\" t=\"str\"><f>\"\"</f><v></v></c>", .empty),
        ("<c r=\"B7\"><f>1+1</f><v>2</v></c>", .number("2")),
        ("<c r=\"B7\" t=\"inlineStr\"><is><t>a_x000D_b_x005F_x000D_</t></is></c>", .text("a\rb_x000D_")),
        ("<c r=\"B7\" t=\"d\"><v>2017-12-31T08:30:00</v></c>", Self.moment("2017-12-31", 30_600)),
        ("<c r=\"B7\" s=\"5\"/>", .empty),
        ("<c/><c><v>3</v></c>", .number("3")),
    ])
    func `gives each cell its type`(cell: String, expected: CellValue) throws {
        #expect(try value(cell) == expected)
    }

    static func day(_ text: String) -> CellValue {
        (try? SheetDay.read(text).get()).map(CellValue.day) ?? .empty
    }

    static func moment(_ text: String, _ second: Int) -> CellValue {
        (try? SheetDay.read(text).get()).map { CellValue.moment($0, second: second) } ?? .empty
    }

    @Test(arguments: [
        (1, "43100", false, day("2017-12-31")), (1, "43100", true, day("2022-01-01")),
        (1, "43100.354166666664", false, moment("2017-12-31", 30_600)),
        (1, "43099.999999999", false, day("2017-12-31")),
        (1, "0.5", false, .time(second: 43_200)), (1, "1", false, day("1900-01-01")),
        (1, "59", false, day("1900-02-28")), (1, "61", false, day("1900-03-01")),
        (1, "0", true, day("1904-01-01")), (1, "2958465", false, day("9999-12-31")),
        (1, "36585", false, day("2000-02-29")),
        (1, "-1", false, .number("-1")), (1, "2958466", false, .number("2958466")),
        (0, "43100", false, .number("43100")), (2, "43100", false, day("2017-12-31")),
        (3, "43100", false, .number("43100")), (4, "43100", false, day("2017-12-31")), (5, "43100", false, .number("43100")),
    ])
    func `knows days by their format`(style: Int, number: String, from1904: Bool, expected: CellValue) throws {
        let value = try value("<c r=\"B7\" s=\"\(style)\"><v>\(number)</v></c>") {
            $0.styles = [0, 14, 176, 177, 31, 178]
            $0.formats = [176: "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", 177: "[Red]0.00&quot;days&quot;", 178: "\\d0"]
            $0.workbookProperties = from1904 ? "date1904=\"1\"" : ""
        }
        #expect(value == expected)
    }

    @Test func `takes shared texts by their number`() throws {
        let value = try value("<c r=\"B7\" t=\"s\"><v>1</v></c>") {
            $0.sharedStrings = ["<t>零</t>", "<r><t>一</t></r><r><t>二</t></r>"]
        }
        #expect(value == .text("一二"))
    }

    @Test func `keeps hidden rows and sheets and says so`() throws {
        var workbook = HandmadeWorkbook("<row r=\"1\" hidden=\"1\"><c><v>1</v></c></row><row><c><v>2</v></c></row>")
        workbook.sheetState = "state=\"veryHidden\""
        let read = try WorkbookReader.read(workbook.bytes)
        #expect(read.sheets.map(\.isHidden) == [true])
        #expect(read.sheets[0].rows.map(\.isHidden) == [true, false])
        #expect(read.sheets[0].rows.map(\.number) == [1, 2])
        #expect(read.mainSheet == nil || read.mainSheet?.isHidden == false)
    }

    @Test func `reads names with prefixes, as some programs write them`() throws {
        var workbook = HandmadeWorkbook()
        workbook.sheet = Array(
            "<x:worksheet xmlns:x=\"\(HandmadeWorkbook.main)\"><x:sheetData><x:row r=\"2\"><x:c r=\"C2\"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"
                .utf8
        )
        #expect(try cells(workbook) == ["C2": .number("5")])
    }

    @Test func `does not believe what a sheet says of its extent`() throws {
        var workbook = HandmadeWorkbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
        workbook.beforeData = "<dimension ref=\"A1:XFD1048576\"/>"
        #expect(try cells(workbook) == ["A1": .number("1")])
    }

    @Test func `names every formula that was saved without its result`() {
        let workbook = HandmadeWorkbook(
            "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\"><f>A2*2</f></c></row><row r=\"9\"><c r=\"AB9\"><f>B2</f></c></row>"
        )
        let thrown = #expect(throws: FileMistakes.self) { try WorkbookReader.read(workbook.bytes, file: "表.xlsx") }
        #expect(thrown?.list.map(\.place) == ["表.xlsx:表!B2", "表.xlsx:表!AB9"])
        #expect(thrown?.list.map(\.key) == ["formula-uncalculated", "formula-uncalculated"])
    }

    @Test(arguments: [
        ("B7", 7, 2), ("XFD1048576", 1_048_576, 16_384), ("$AA$10", 10, 27), ("A1", 1, 1),
    ])
    func `reads and writes addresses`(text: String, row: Int, column: Int) {
        #expect(CellAddress(text) == CellAddress(row: row, column: column))
        #expect(CellAddress(row: row, column: column).text == text.filter { $0 != "$" })
    }

    @Test(arguments: ["", "7", "B", "7B", "B0", "b7", "B7 ", "AAAAAAAAAAAAAAAAAAAAAAAA1", "A99999999999999999999"])
    func `takes nothing else for an address`(text: String) {
        #expect(CellAddress(text) == nil)
    }
}
