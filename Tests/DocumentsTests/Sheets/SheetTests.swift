import Documents
import Testing

@Suite struct `A sheet with named columns` {
    private static let columns = [
        SheetColumn("code", ["code", "代码"]), SheetColumn("day", ["day", "日期"]),
        SheetColumn("count", ["count", "次数"], required: false),
    ]

    private func sheet(_ text: String) throws(FileMistakes) -> Sheet {
        try Sheet(reading: Array(text.utf8), columns: Self.columns)
    }

    @Test(arguments: ["code,day,count", " CODE ,Day,次数", "代码,日期,count", "count,day,code"])
    func `finds its columns under any accepted heading, in any order`(heading: String) throws {
        let row = heading.hasPrefix("count") ? "3,20170102, a " : " a ,20170102,3"
        let rows = try sheet(heading + "\n" + row).rows

        #expect(rows.map(\.line) == [2])
        #expect(rows[0]["code"] == "a")
        #expect(try rows[0].whole("count") == 3)
        #expect(try rows[0].day("day").text == "2017-01-02")
    }

    @Test func `gives empty text for a column that is not there`() throws {
        let row = try sheet("code,day\na,20170102\n").rows[0]
        #expect(row["count"] == "")
        #expect(throws: FileMistake(line: 2, column: 0, key: "cell-empty", arguments: ["count"])) { try row.text("count") }
    }

    @Test(arguments: [
        ("", ["0:0 empty "]),
        ("1,2017-01-02\n", ["1:0 heading-none code, day, count"]),
        ("code,when,day\n", ["1:6 heading-unknown when|code, day, count"]),
        ("code,day,代码\n", ["1:10 heading-twice 代码"]),
        ("code,count\n", ["1:0 heading-missing day|day / 日期"]),
        ("code,x,count\n", ["1:0 heading-missing day|day / 日期", "1:6 heading-unknown x|code, day, count"]),
        ("code,day\na,b,c\nd\ne,f,\n", ["2:5 cells 3|2", "3:0 cells 1|2"]),
    ])
    func `says what is wrong with heading and rows, all at once`(text: String, mistakes: [String]) {
        let thrown = #expect(throws: FileMistakes.self) { try sheet(text) }
        let said = thrown?.list.map { "\($0.line):\($0.column) \($0.key) \($0.arguments.joined(separator: "|"))" }
        #expect(said == mistakes)
    }

    @Test(arguments: [
        ("１２", "full-width-digits", ["１２", "12"]), ("1.5", "not-whole", ["次数", "1.5"]),
        ("-1", "not-whole", ["次数", "-1"]), ("", "cell-empty", ["次数"]),
        ("99999999999999999999", "not-whole", ["次数", "99999999999999999999"]),
    ])
    func `names what is not a whole number`(text: String, key: String, arguments: [String]) throws {
        let row = try sheet("代码,日期,次数\na,b,\(text)").rows[0]
        #expect(throws: FileMistake(line: 2, column: 5, key: key, arguments: arguments)) { try row.whole("count") }
    }

    @Test func `holds days to a year`() throws {
        let row = try sheet("code,day\na,2018-01-01").rows[0]
        #expect(try row.day("day", year: 2018).text == "2018-01-01")
        #expect(throws: FileMistake(line: 2, column: 3, key: "day-other-year", arguments: ["2018-01-01", "2017"])) {
            try row.day("day", year: 2017)
        }
    }
}
