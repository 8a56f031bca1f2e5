import Testing

@testable import Web

@Suite struct `A schema` {
    static let schema = JSONSchema.object([
        .init("name", .text), .init("day", .nullable(.formed(.day)), isRequired: false), .init("many", .list(.whole(0...9))),
        .init("kind", .choice(["a", "b"])), .init("is/on~", .flag), .init("more", .map(.text), isRequired: false),
    ])

    private func faults(_ text: String) throws -> [String] {
        SchemaCheck.faults(in: try JSONReader.read(Array(text.utf8)), against: Self.schema).map { "\($0.pointer) \($0.kind)" }
    }

    @Test func `lets through what fits it`() throws {
        #expect(try faults(#"{"name":"","many":[],"kind":"a","is/on~":true}"#).isEmpty)
        #expect(
            try faults(#"{"name":"x","day":null,"many":[0,9],"kind":"b","is/on~":false,"more":{"y":"z"}}"#).isEmpty
        )
        #expect(try faults(#"{"name":"x","day":"2016-02-29","many":[],"kind":"b","is/on~":false}"#).isEmpty)
    }

    @Test func `names everything that does not fit, with its place`() throws {
        #expect(try faults("[]") == [" object"])
        #expect(try faults(#"{}"#) == ["/name missing", "/many missing", "/kind missing", "/is~1on~0 missing"])
        #expect(
            try faults(#"{"name":1,"day":"2017-02-29","many":[1,10,"1",1.5],"kind":"c","is/on~":0,"more":[],"other":1}"#)
                == [
                    "/name text", "/day day", "/many/1 range", "/many/2 whole", "/many/3 whole", "/kind choice",
                    "/is~1on~0 flag", "/more object", "/other unknown",
                ]
        )
    }

    @Test func `tells no more than fifty`() throws {
        let list = "[" + Array(repeating: "10", count: 500).joined(separator: ",") + "]"
        #expect(try faults(#"{"name":"","many":"# + list + #","kind":"a","is/on~":true}"#).count == 50)
    }
}
