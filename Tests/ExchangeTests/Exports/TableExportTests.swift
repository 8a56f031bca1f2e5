import Documents
import Domain
import Exchange
import Foundation
import Language
import Testing

@Suite struct `A table that is handed out` {
    static func table() throws -> TableExport {
        var table = TableExport(
            title: "活动清单",
            columns: [.init("组织代码"), .init("日期", .day), .init("次数", .decimal(places: 0))],
            rows: [
                [.text("007"), .day(try #require(Day("2017-03-01"))), .number(3)],
                [.text("=HYPERLINK(\"x\")"), .empty, .number("-0.5")],
            ],
            madeAt: Instant(milliseconds: 1_514_649_600_000)
        )
        table.totals = [.text("合计"), .empty, .number("2.5")]
        table.filters = [.init("类别", "会议"), .init("起", "2017-01-01")]
        (table.realm, table.cycle, table.madeBy) = ("甬城", "2017", "艾达")
        return table
    }

    @Test func `is a workbook with the table and what it was made with`() throws {
        let workbook = try WorkbookReader.read(try Self.table().xlsx(Words(.zhHans)))
        #expect(workbook.sheets.map(\.name) == ["活动清单", "导出说明"])
        let sheet = try #require(workbook.mainSheet)
        let cells = sheet.rows.map { $0.cells.map(\.value.text) }
        #expect(cells[0] == ["活动清单"])
        #expect(cells[1] == ["筛选：类别 会议 · 起 2017-01-01", "2017-12-31 00:00"])
        #expect(cells[2] == ["组织代码", "日期", "次数"])
        #expect(cells[3] == ["007", "2017-03-01", "3"])
        #expect(cells[4] == ["=HYPERLINK(\"x\")", "-0.5"])
        #expect(sheet.totalsRow == 6)
        #expect(sheet[CellAddress(row: 5, column: 1)] == .text("=HYPERLINK(\"x\")"))
        let about = workbook.sheets[1].rows.map { $0.cells.map(\.value.text) }
        #expect(about.contains(["考核单位域", "甬城"]))
        #expect(about.contains(["类别", "会议"]))
        #expect(about.contains(["行数", "2"]))
        #expect(about.contains(["导出人", "艾达"]))
        #expect(about.contains(["导出时间（北京时间）", "2017-12-31 00:00"]))
    }

    @Test func `is comma-separated values that office programs open as they are`() throws {
        let bytes = try Self.table().csv(Words(.zhHans))
        #expect(bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
        let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
        #expect(lines[0] == "组织代码,日期,次数")
        #expect(lines[1] == "007,2017-03-01,3")
        #expect(lines[2] == "\"'=HYPERLINK(\"\"x\"\")\",,-0.5")
        #expect(lines[3] == "合计,,2.5")
        #expect(lines[4] == "")
        #expect(lines.contains("类别,会议"))
        #expect(lines.contains("导出人,艾达"))
    }

    @Test func `has no foreign lines where it can be handed in again`() throws {
        var table = try Self.table()
        table.form = WorkbookForm(id: "activities", version: "1")
        let text = String(decoding: table.csv(Words(.zhHans)), as: UTF8.self)
        #expect(!text.contains("导出"))
        #expect(!text.contains("合计"))
        let workbook = try WorkbookReader.read(try table.xlsx(Words(.zhHans)))
        #expect(workbook.form == table.form)
    }

    @Test func `is called by what it is, of which year, and when it was made`() throws {
        let download = try Self.table().download(as: .xlsx, words: Words(.zhHans))
        #expect(download.name.text == "活动清单-2017-2017-12-31.xlsx")
    }
}

@Suite struct `The name of a download` {
    @Test(
        arguments: [
            ("list.csv", "attachment; filename=\"list.csv\"; filename*=UTF-8''list.csv"),
            ("活动 1.xlsx", "attachment; filename=\"__ 1.xlsx\"; filename*=UTF-8''%E6%B4%BB%E5%8A%A8%201.xlsx"),
            (
                "a\"; filename=evil.exe\r\nX: y.csv",
                "attachment; filename=\"a__ filename=evil.exe__X_ y.csv\"; filename*=UTF-8''a__%20filename%3Devil.exe__X_%20y.csv"
            ),
            ("../../x.csv", "attachment; filename=\"_.._x.csv\"; filename*=UTF-8''_.._x.csv"),
            ("100%.csv", "attachment; filename=\"100_.csv\"; filename*=UTF-8''100_.csv"),
        ]
    )
    func `is safe in a header and in a folder`(name: String, header: String) {
        #expect(DownloadName(name).contentDisposition == header)
    }

    @Test func `keeps its ending when it is cut`() {
        let name = DownloadName(String(repeating: "长", count: 200) + ".xlsx").text
        #expect(name.hasSuffix("长.xlsx"))
        #expect(name.utf8.count <= 155)
    }
}
