import Testing

@testable import Web

@Suite struct `JSON that is sent` {
    static let good: [(String, JSON)] = [
        ("null", .null), (" true ", .flag(true)), ("[]", .list([])), ("{}", .object([])), ("-0", .whole(0)), ("12", .whole(12)),
        ("-9223372036854775808", .whole(.min)), ("9223372036854775808", .number("9223372036854775808")),
        ("1.50", .number("1.50")), ("1e3", .number("1e3")), ("\"a\\u00e9\\n\\\"\\/\"", "aé\n\"/"),
        ("\"\\ud83d\\ude00\"", "😀"), ("\"宁波\"", "宁波"),
        (
            "{\"b\":[1,{\"c\":null}],\"a\":\"\"}",
            .object([JSONField("b", [.whole(1), ["c": .null]]), JSONField("a", "")])
        ),
    ]

    @Test(arguments: good) func `is read`(text: String, value: JSON) throws {
        #expect(try JSONReader.read(Array(text.utf8)) == value)
    }

    @Test(arguments: good) func `is written so that it reads the same`(text: String, value: JSON) throws {
        #expect(try JSONReader.read(Array(value.written.utf8)) == value)
    }

    @Test(arguments: [
        "nul", "tru", "01", "1.", ".5", "+1", "1e", "-", "\"", "\"\u{1}\"", "\"\\x\"", "\"\\u12\"", "\"\\ud800\"",
        "\"\\udc00\"", "\"\\ud800\\u0041\"", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "{} {}", "", " ", "[", "{\"a\":",
    ]) func `is refused where it is none`(text: String) {
        #expect(throws: JSONReader.Mistake.self) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test func `is refused where a field is there twice, and the place is told`() {
        #expect(throws: JSONReader.Mistake(kind: .repeatedField, place: 7)) {
            try JSONReader.read(Array("{\"a\":1,\"a\":2}".utf8))
        }
        #expect(throws: JSONReader.Mistake(kind: .repeatedField, place: 7)) {
            try JSONReader.read(Array("{\"a\":1,\"\\u0061\":2}".utf8))
        }
    }

    @Test func `is refused where its bytes are no text`() {
        #expect(throws: JSONReader.Mistake.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
        #expect(throws: JSONReader.Mistake.self) { try JSONReader.read([0x22, 0xC0, 0xAF, 0x22]) }
    }

    @Test func `may be nested so deep and no deeper`() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        _ = try JSONReader.read(nested(JSONReader.mostDepth + 1))
        #expect(throws: JSONReader.Mistake(kind: .tooDeep, place: JSONReader.mostDepth + 1)) {
            try JSONReader.read(nested(JSONReader.mostDepth + 2))
        }
        #expect(throws: JSONReader.Mistake(kind: .tooDeep, place: JSONReader.mostDepth + 1)) {
            try JSONReader.read(Array(repeating: UInt8(ascii: "["), count: 1_000_000))
        }
    }
}
