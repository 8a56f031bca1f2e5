import Documents
import Testing

@Suite struct `A cell of a sheet` {
    private func row(_ text: String) throws -> SheetRow {
        let sheet = try Sheet(
            reading: Array("a,b\n\"\(text)\",x\n".utf8),
            columns: [SheetColumn("a", ["a"]), SheetColumn("b", ["b"])]
        )
        return try #require(sheet.rows.first)
    }

    @Test(arguments: ["0", "12", "-0.5", "007.50", "123456789012345678901234567890.5"])
    func `holds a decimal number as it is written`(text: String) throws {
        #expect(try row(text).decimal("a") == text)
    }

    @Test(arguments: [
        ("１２", "full-width-digits"), ("85%", "percent-sign"), ("1,234.5", "thousands-separator"), ("1/3", "not-decimal"),
        ("1.", "not-decimal"), (".5", "not-decimal"), ("--1", "not-decimal"), ("1e3", "not-decimal"), ("+1", "not-decimal"),
        ("1.2.3", "not-decimal"), ("a,b", "not-decimal"), ("", "cell-empty"),
    ])
    func `that holds none says why`(text: String, key: String) throws {
        let row = try row(text)
        let mistake = #expect(throws: FileMistake.self) { try row.decimal("a") }
        #expect(mistake?.key == key)
        #expect(mistake?.line == 2)
    }

    @Test func `holds a code in half-width characters only`() throws {
        #expect(try row("x-1").code("a") == "x-1")
        let wide = try row("ｘ-1")
        let mistake = #expect(throws: FileMistake.self) { try wide.code("a") }
        #expect(mistake?.arguments == ["ｘ-1", "x-1"])
    }

    @Test func `is there or not`() throws {
        let row = try row("1")
        #expect(row.has("a"))
        #expect(!row.has("c"))
        #expect(row.heading("a") == "a")
    }
}
