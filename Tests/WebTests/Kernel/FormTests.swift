import Testing

@testable import Web

@Suite struct `A form` {
    @Test func `is decoded, its fields trimmed and its line ends made one`() throws {
        let form = try Form(
            Array("a=+%E5%AE%81%0D%0A%E6%B3%A2+&b=&c=1&c=2&d".utf8),
            type: "application/x-www-form-urlencoded; charset=utf-8"
        )
        #expect(form["a"] == "宁\n波")
        #expect(form["b"] == nil && form.has("b"))
        #expect(form.all("c") == ["1", "2"])
        #expect(form.raw("d") == "")
        #expect(form["e"] == nil && !form.has("e"))
        #expect(form.names == ["a", "b", "c", "d"])
    }

    @Test func `keeps a password as it was typed`() throws {
        #expect(try Form(Array("p=+x%20".utf8), type: "").raw("p") == " x ")
    }

    @Test(arguments: ["a=%", "a=%zz", "=x", "a=%ff", "%ff=a"]) func `that is not well formed is turned away`(body: String) {
        #expect(throws: (any Error).self) { try Form(Array(body.utf8), type: "") }
    }

    @Test(arguments: ["application/json", "text/plain", "multipart/mixed; boundary=x"])
    func `of another kind is turned away`(type: String) {
        #expect(throws: (any Error).self) { try Form(Array("a=b".utf8), type: type) }
    }

    @Test func `has no more fields than anybody fills in`() {
        let body = String(repeating: "a=1&", count: Form.mostFields + 1)
        #expect(throws: (any Error).self) { try Form(Array(body.utf8), type: "") }
    }
}
