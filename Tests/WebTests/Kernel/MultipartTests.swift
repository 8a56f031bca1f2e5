import Testing

@testable import Web

@Suite struct `A form with files` {
    static let type = "multipart/form-data; boundary=----WebKitFormBoundaryX"

    static func body(_ parts: [(head: String, body: String)]) -> [UInt8] {
        let all = parts.map { "------WebKitFormBoundaryX\r\n\($0.head)\r\n\r\n\($0.body)\r\n" }.joined()
        return Array((all + "------WebKitFormBoundaryX--\r\n").utf8)
    }

    @Test func `is read part by part, files as they are`() throws {
        let form = try Form(
            Self.body([
                ("Content-Disposition: form-data; name=\"title\"", "宁波\r\n二行"),
                (
                    "content-disposition: form-data; name=\"file\"; filename=\"名册 %22甲%22.csv\"\r\nContent-Type: text/csv",
                    "a,b\r\n--x\r\n"
                ),
                ("Content-Disposition: form-data; name=\"none\"; filename=\"\"\r\nContent-Type: application/octet-stream", ""),
            ]),
            type: Self.type
        )
        #expect(form["title"] == "宁波\n二行")
        #expect(form.file("file") == Form.File(name: "名册 \"甲\".csv", bytes: Array("a,b\r\n--x\r\n".utf8)))
        #expect(form.file("none") == nil)
    }

    @Test(arguments: [
        ("multipart/form-data", "------WebKitFormBoundaryX--\r\n"), ("multipart/form-data; boundary=\"\"", "--\r\n"),
        (type, ""), (type, "------WebKitFormBoundaryX\r\n"), (type, "------WebKitFormBoundaryX\r\nno head"),
        (type, "------WebKitFormBoundaryX\r\nContent-Type: text/plain\r\n\r\nx\r\n------WebKitFormBoundaryX--"),
        (type, "------WebKitFormBoundaryX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nnever ends"),
        (type, "------WebKitFormBoundaryX\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx\r\n------WebKitFormBoundaryX--"),
    ])
    func `that is not well formed is turned away`(type: String, body: String) {
        #expect(throws: (any Error).self) { try Form(Array(body.utf8), type: type) }
    }

    /// Mutations of a good body: whatever comes of them, nothing breaks.
    @Test func `survives every cut and every changed byte`() {
        let good = Self.body([("Content-Disposition: form-data; name=\"a\"; filename=\"b\"", "c")])
        for index in good.indices {
            _ = try? Form(Array(good[..<index]), type: Self.type)
            for byte in [0, 13, 10, 45, 34, 255] as [UInt8] {
                var bad = good
                bad[index] = byte
                _ = try? Form(bad, type: Self.type)
            }
        }
    }
}
