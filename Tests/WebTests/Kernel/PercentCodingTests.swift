import Testing

@testable import Web

@Suite struct `Percent-encoding` {
    @Test(arguments: ["", "a-b_c.d~e", "宁波", "a b&c=d/e|f", "<script>", "100%", "+"])
    func `is read back as it was`(text: String) {
        #expect(PercentCoding.decoded(PercentCoding.encoded(text)) == text)
    }

    @Test(arguments: ["%", "%4", "%zz", "%ff", "%e5%ae"]) func `is refused where it is broken`(text: String) {
        #expect(PercentCoding.decoded(text) == nil)
    }

    @Test func `of a query gives the first value of each name`() {
        let query = PageQuery("kind=%E6%9D%91&kind=b&empty=&sort=total&lang=en")
        #expect(query["kind"] == "村")
        #expect(query["empty"] == nil)
        #expect(query["none"] == nil)
        #expect(query.pairs.map(\.name) == ["kind", "kind", "empty", "sort"])
    }
}
