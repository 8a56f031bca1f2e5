import Domain
import Testing

@Suite struct `A month` {
    @Test(arguments: ["2017-01", "2017-12", "0001-10"]) func `reads back as it was written`(text: String) throws {
        #expect(try #require(Month(text)).text == text)
    }

    @Test(arguments: ["2017-13", "2017-00", "2017-1", "2017-01-01", "", "二〇一七"]) func `is nothing else`(text: String) {
        #expect(Month(text) == nil)
    }

    @Test func `comes after the one before, over the turn of the year`() throws {
        #expect(try #require(Month("2017-12")) < #require(Month("2018-01")))
        #expect(try #require(Month("2017-03")) < #require(Month("2017-11")))
    }
}
