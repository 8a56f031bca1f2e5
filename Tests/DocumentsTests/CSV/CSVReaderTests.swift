import Documents
import Testing

@Suite struct `Reading comma-separated values` {
    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("a\tb\n1,5\t2", [["a", "b"], ["1,5", "2"]]),
        ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]),
        ("a,\"b;;;\"\n1,2", [["a", "b;;;"], ["1", "2"]]),
        ("\"a\"\"b\",c\n\"x,y\",\"1\r\n2\"\n", [["a\"b", "c"], ["x,y", "1\n2"]]),
        ("a,b\n,\n\n  ,\n1,2\n,,\n", [["a", "b"], ["1", "2"]]),
        ("a\n海曙区\n", [["a"], ["海曙区"]]),
        ("a,b\n1,", [["a", "b"], ["1", ""]]),
        ("a,b\n\"\",2", [["a", "b"], ["", "2"]]),
        ("\u{FEFF}代码,名称\n1,江北", [["代码", "名称"], ["1", "江北"]]),
        ("", []),
    ])
    func `cuts rows and cells`(text: String, cells: [[String]]) throws {
        #expect(try CSVReader.rows(of: Array(text.utf8)).map { $0.cells.map(\.text) } == cells)
    }

    @Test func `knows where each cell stands, in characters`() throws {
        let rows = try CSVReader.rows(of: Array("代码,名称\r\n\r\n\"第一\n行\",二,三\n末,x".utf8))

        #expect(rows.map(\.line) == [1, 3, 5])
        #expect(rows.map { $0.cells.map(\.column) } == [[1, 4], [1, 4, 6], [1, 3]])
        #expect(rows[1].cells.map(\.line) == [3, 4, 4])
    }

    @Test func `reads GB 18030 where it is not UTF-8`() throws {
        // 代码,名称 / 1,海曙区 / 2,联通 / 3,㐀 (four bytes), as Excel for China writes them.
        let bytes: [UInt8] =
            [0xB4, 0xFA, 0xC2, 0xEB, 0x2C, 0xC3, 0xFB, 0xB3, 0xC6, 0x0D, 0x0A]
            + [0x31, 0x2C, 0xBA, 0xA3, 0xCA, 0xEF, 0xC7, 0xF8, 0x0D, 0x0A]
            + [0x32, 0x2C, 0xC1, 0xAA, 0xCD, 0xA8, 0x0D, 0x0A]
            + [0x33, 0x2C, 0x81, 0x39, 0xEE, 0x39, 0x0D, 0x0A]
        let rows = try CSVReader.rows(of: bytes)

        #expect(rows.map { $0.cells.map(\.text) } == [["代码", "名称"], ["1", "海曙区"], ["2", "联通"], ["3", "㐀"]])
    }

    @Test func `keeps characters that look alike apart`() throws {
        // é in one scalar and in two: neither form is changed.
        let rows = try CSVReader.rows(of: Array("\u{E9},e\u{301}".utf8))
        #expect(rows[0].cells.map { Array($0.text.utf8) } == [[0xC3, 0xA9], [0x65, 0xCC, 0x81]])
    }

    @Test(arguments: [
        ("a,b\n1,x\"y\n", 2, 4, "stray-quote"),
        ("a,b\n\"1\"2,x\n", 2, 4, "text-after-quote"),
        ("a,b\n1,\"x\n2,3", 2, 3, "quote-open"),
        ("代码，名称\n1，2\n", 1, 3, "full-width-separator"),
        ("代码；名称\n", 1, 3, "full-width-separator"),
        ("a\nb\0\n", 2, 0, "binary"),
    ])
    func `says what is wrong and where`(text: String, line: Int, column: Int, key: String) {
        let thrown = #expect(throws: FileMistakes.self) { try CSVReader.rows(of: Array(text.utf8), file: "f.csv") }
        #expect(
            thrown?.list.map { [$0.file, "\($0.line)", "\($0.column)", $0.key] } == [["f.csv", "\(line)", "\(column)", key]]
        )
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE, 0x61, 0x00], 0, "utf-16"), ([0xFE, 0xFF, 0x00, 0x61], 0, "utf-16"),
            ([0x50, 0x4B, 0x03, 0x04, 0x00], 0, "workbook"), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], 0, "workbook"),
            ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], 0, "utf-8-broken"), ([0x61, 0x0A, 0x62, 0xFF, 0xFF], 2, "encoding-unknown"),
            ([0x61, 0x0A, 0xB4], 2, "encoding-unknown"),
        ] as [([UInt8], Int, String)]
    )
    func `names files that are not such text`(bytes: [UInt8], line: Int, key: String) {
        let thrown = #expect(throws: FileMistakes.self) { try CSVReader.rows(of: bytes) }
        #expect(thrown?.list == [FileMistake(line: line, key: key)])
    }

    @Test func `tells all mistakes at once, up to a limit`() {
        let text = "a,b\n" + String(repeating: "1,x\"\n", count: 300)
        var limits = CSVLimits()
        limits.mistakes = 7
        let some = #expect(throws: FileMistakes.self) { try CSVReader.rows(of: Array(text.utf8), limits: limits) }
        let more = #expect(throws: FileMistakes.self) { try CSVReader.rows(of: Array(text.utf8)) }

        #expect(some?.list.count == 7)
        #expect(more?.list.count == 100)
    }

    @Test func `is bounded in bytes, columns and cells`() throws {
        var limits = CSVLimits()
        limits.bytes = 1 << 20
        limits.columns = 3
        limits.cell = 4
        func key(_ text: String) -> String? {
            do throws(FileMistakes) {
                _ = try CSVReader.rows(of: Array(text.utf8), limits: limits)
                return nil
            } catch { return error.list.first?.key }
        }

        #expect(key("a,b,c") == nil)
        #expect(key("a,b,c,d") == "too-many-columns")
        #expect(key("一二三四,b") == nil)
        #expect(key("一二三四五,b") == "cell-too-long")
        #expect(key(String(repeating: "a\n", count: 1 << 19)) == nil)
        #expect(key(String(repeating: "a\n", count: 1 << 19) + "a") == "too-large")
    }
}
