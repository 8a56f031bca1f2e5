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

@Suite struct `The day of a moment in China` {
    @Test(
        arguments: [
            (0, "1970-01-01"), (57_599_999, "1970-01-01"), (57_600_000, "1970-01-02"), (-28_800_001, "1969-12-31"),
            (1_514_735_999_999, "2017-12-31"), (1_514_736_000_000, "2018-01-01"), (1_582_905_600_000, "2020-02-29"),
        ] as [(Int64, String)]
    ) func `begins eight hours before that of Greenwich`(milliseconds: Int64, day: String) throws {
        #expect(try Instant(milliseconds: milliseconds).dayInChina.text == day)
    }
}
