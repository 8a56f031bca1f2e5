import Domain
import Storage
import Testing

@Suite struct `A key of a submission` {
    @Test(arguments: ["a", "0190c0de-7b1f-7a55-9d0f-8e6d0a4c7f10", String(repeating: "k", count: 128), "!~"])
    func `is up to 128 visible characters`(text: String) throws {
        #expect(try IdempotencyKey(text).text == text)
    }

    @Test(arguments: ["", " ", "a b", "键", "a\n", "a\u{7F}", String(repeating: "k", count: 129)])
    func `is refused in another form`(text: String) {
        #expect(throws: Refusal(.invalid, "storage.key-form", ["128"])) { try IdempotencyKey(text) }
    }
}
