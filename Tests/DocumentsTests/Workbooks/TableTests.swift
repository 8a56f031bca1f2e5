import Documents
import Testing

@Suite struct `A table somebody hands in` {
    private static let columns = [
        SheetColumn("code", ["code", "代码"]), SheetColumn("day", ["day", "日期"]),
        SheetColumn("count", ["count", "次数"], required: false),
    ]
    private static let form = WorkbookForm(id: "activities", version: "1")

    private func draft(_ rows: [[CellDraft]]) -> SheetDraft {
        SheetDraft(name: "纪实", columns: [ColumnDraft("代码"), ColumnDraft("日期", .day), ColumnDraft("次数", .general)], rows: rows)
    }

    private func bytes(_ sheet: SheetDraft, form: WorkbookForm? = form) throws -> [UInt8] {
        try WorkbookWriter.bytes(of: WorkbookDraft(sheets: [sheet], form: form, made: 1_514_678_400))
    }

    @Test func `reads the same from a text file and from a workbook`() throws {
        let workbook = try bytes(draft([[.text("007"), .day(try SheetDay.read("2017-01-02").get()), .number("12")]]))
        let text = Array("代码,日期,次数\n007,2017-01-02,12\n".utf8)
        for file in [workbook, text] {
            let rows = try Sheet(reading: file, columns: Self.columns).rows
            #expect(rows.map(\.line) == [2])
            #expect(rows[0]["code"] == "007")
            #expect(try rows[0].whole("count") == 12)
            #expect(try rows[0].day("day").text == "2017-01-02")
        }
    }

    @Test func `passes over title, numbers of rows and totals of our own workbooks`() throws {
        var sheet = draft([
            [.text("a"), .day(try SheetDay.read("2017-01-02").get()), .number("1")],
            [.text("b"), .text("20170103"), .number("2")],
        ])
        sheet.title = "履职纪实"
        sheet.left = "代码"
        sheet.ordinal = "序号"
        sheet.totals = [.text("合计"), .empty, .empty, .number("3")]
        let rows = try Sheet(reading: bytes(sheet), columns: Self.columns).rows

        #expect(rows.map { $0["code"] } == ["a", "b"])
        #expect(rows.map(\.line) == [4, 5])
        #expect(try rows.map { try $0.day("day").text } == ["2017-01-02", "2017-01-03"])
    }

    @Test func `finds the heading below what others wrote above it`() throws {
        let workbook = HandmadeWorkbook(
            """
            <row r="1"><c r="A1" t="str"><v>履职纪实表</v></c></row><row r="2"><c r="B2" t="str"><v>2017年</v></c></row>
            <row r="4"><c r="B4" t="str"><v>代码</v></c><c r="C4" t="str"><v>日期</v></c></row>
            <row r="5"><c r="B5" t="str"><v>a</v></c><c r="C5" t="str"><v>2017/1/2</v></c></row>
            """
        )
        let rows = try Sheet(reading: workbook.bytes, columns: Self.columns).rows
        #expect(rows.map { $0["code"] } == ["a"])
    }

    @Test func `gives cells merged downwards their value in each row`() throws {
        var workbook = HandmadeWorkbook(
            """
            <row r="1"><c t="str"><v>代码</v></c><c t="str"><v>日期</v></c></row>
            <row r="2"><c t="str"><v>a</v></c><c t="str"><v>2017-01-02</v></c></row>
            <row r="3"><c r="B3" t="str"><v>2017-01-03</v></c></row><row r="4"><c r="B4" t="str"><v>2017-01-04</v></c></row>
            """
        )
        workbook.afterData = "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"
        let rows = try Sheet(reading: workbook.bytes, columns: Self.columns).rows
        #expect(rows.map { $0["code"] } == ["a", "a", ""])
    }

    @Test func `names mistakes by the address of their cell`() throws {
        let workbook = try bytes(draft([[.text("a"), .text("someday"), .number("1.5")], [.text("b"), .empty, .number("1")]]))
        let rows = try Sheet(reading: workbook, columns: Self.columns, file: "表.xlsx").rows
        func place(_ read: () throws -> Void) -> String? {
            do { try read() } catch { return (error as? FileMistake)?.place }
            return nil
        }
        #expect(place { _ = try rows[0].day("day") } == "表.xlsx:纪实!B2")
        #expect(place { _ = try rows[0].whole("count") } == "表.xlsx:纪实!C2")
        #expect(place { _ = try rows[1].day("day") } == "表.xlsx:纪实!B3")
        #expect(FileMistake(file: "a.csv", line: 3, column: 5, key: "x").place == "a.csv:3:5")
    }

    @Test func `refuses failed formulas and cells beyond the heading`() throws {
        let workbook = HandmadeWorkbook(
            """
            <row r="1"><c t="str"><v>代码</v></c><c t="str"><v>日期</v></c></row>
            <row r="2"><c t="str"><v>a</v></c><c t="e"><v>#N/A</v></c><c t="str"><v>beyond</v></c></row>
            """
        )
        let thrown = #expect(throws: FileMistakes.self) { try Sheet(reading: workbook.bytes, columns: Self.columns) }
        #expect(thrown?.list.map { "\($0.place) \($0.key)" } == ["-:表!B2 cell-error", "-:表!C2 cell-beyond-heading"])
    }

    @Test func `names the wrong file, and the old template`() throws {
        let workbook = try bytes(draft([]))
        let other = WorkbookForm(id: "audits", version: "1")
        let newer = WorkbookForm(id: "activities", version: "2")
        for (form, key) in [(other, "form-other"), (newer, "form-version")] {
            let thrown = #expect(throws: FileMistakes.self) { try Sheet(reading: workbook, columns: Self.columns, form: form) }
            #expect(thrown?.list.map(\.key) == [key])
            #expect(thrown?.list.first?.arguments == ["activities", "1", form.id, form.version])
        }
        #expect(try Sheet(reading: workbook, columns: Self.columns, form: Self.form).rows.isEmpty)
    }

    @Test func `sends back the bad rows only, marked and with what is wrong, ready to be handed in again`() throws {
        let text = Array("代码,日期,次数\na,2017-01-02,1\nb,never,=1+1\nc,2017-01-03,3\n".utf8)
        let table = try Table.read(text)
        let rows = try Sheet(reading: table, columns: Self.columns).rows
        let mistakes = [
            rows[1].mistake("day", "day-form", ["never"]), rows[1].mistake("count", "not-whole", ["次数", "=1+1"]),
            FileMistake(key: "about-the-file"),
        ]
        let words = BadRows.Words(name: "待改正", reason: "错误原因", separator: "；")
        let workbook = try BadRows(of: table, columns: Self.columns, mistakes: mistakes)
            .workbook(words: words, form: Self.form, made: 0) { $0.key }
        let read = try WorkbookReader.read(workbook)

        #expect(
            read.sheets[0].rows.map { $0.cells.map(\.value) } == [
                [.text("代码"), .text("日期"), .text("次数"), .text("错误原因")],
                [.text("b"), .text("never"), .text("=1+1"), .text("day-form；not-whole")],
            ]
        )
        #expect(try Sheet(reading: workbook, columns: Self.columns, form: Self.form).rows.map { $0["code"] } == ["b"])
        // A second round does not carry the reasons of the first along.
        let again = try Table.read(workbook)
        let second = try BadRows(of: again, columns: Self.columns, mistakes: [FileMistake(line: 2, column: 2, key: "again")])
            .workbook(words: words, made: 0) { $0.key }
        #expect(try WorkbookReader.read(second).sheets[0].rows[1].cells.map(\.value.text) == ["b", "never", "=1+1", "again"])
    }
}
