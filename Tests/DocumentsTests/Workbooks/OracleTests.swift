import Documents
import Foundation
import Testing

/// Meets programs that are not ours half-way: `Tests/Oracle/check_workbooks.py` makes workbooks in a folder, runs this suite, and
/// looks at what it left there.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SHUZHI_ORACLE_FOLDER"] != nil))
struct `Workbooks between us and other programs` {
    private func folder() throws -> URL {
        URL(filePath: try #require(ProcessInfo.processInfo.environment["SHUZHI_ORACLE_FOLDER"]))
    }

    @Test func `what another program wrote is read as it was meant`() throws {
        let workbook = try WorkbookReader.read(Array(try Data(contentsOf: folder().appending(path: "theirs.xlsx"))))
        let lines = workbook.sheets.flatMap { sheet in
            sheet.rows.flatMap { row in
                row.cells.map { cell in
                    [sheet.name, CellAddress(row: row.number, column: cell.column).text, kind(cell.value), cell.value.text]
                }
            }
        }
        try JSONEncoder().encode(lines).write(to: folder().appending(path: "theirs.json"))
    }

    @Test func `what we write is left for another program`() throws {
        var choices = ColumnDraft("是否")
        choices.choices = ["是", "否"]
        var long = ColumnDraft("支部")
        long.choices = (1...100).map { "第\($0)党支部" }
        let texts = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "007", " 空 ", "一\n二", "<&>\"'", "𠮷", "＝1"]
        var sheet = SheetDraft(
            name: "汇总",
            columns: [ColumnDraft("文字"), ColumnDraft("数", .decimal(places: 2)), ColumnDraft("日期", .day), choices, long],
            rows: try texts.enumerated().map { index, text in
                [.text(text), .number("9.9\(index)"), .day(try SheetDay.read("2017-12-31").get()), .text("是"), .empty]
            }
        )
        sheet.title = "2017年度汇总"
        sheet.left = "填报单位"
        sheet.right = "2017年12月31日"
        sheet.ordinal = "序号"
        sheet.totals = [.text("合计"), .empty, .formula("=SUM(C4:C14)", value: .number("109.45"))]
        sheet.page.isLandscape = true
        sheet.page.footer = "第 {page} 页 共 {pages} 页"
        sheet.isProtected = true
        let draft = WorkbookDraft(sheets: [sheet], form: WorkbookForm(id: "summary", version: "3"), made: 1_514_678_400)
        try Data(WorkbookWriter.bytes(of: draft)).write(to: folder().appending(path: "ours.xlsx"))
        try JSONEncoder().encode(texts).write(to: folder().appending(path: "ours.json"))
    }

    private func kind(_ value: CellValue) -> String {
        switch value {
        case .empty: "empty"
        case .text: "text"
        case .number: "number"
        case .truth: "truth"
        case .day: "day"
        case .moment: "moment"
        case .time: "time"
        case .error: "error"
        }
    }
}
