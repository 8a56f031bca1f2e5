import Domain
import Testing

@testable import Web

@Suite struct `A moment on a page` {
    @Test(arguments: [
        (Int64(0), "1970-01-01 08:00"), (1_517_443_200_000, "2018-02-01 08:00"), (1_514_735_999_999, "2017-12-31 23:59"),
        (1_514_736_000_000, "2018-01-01 00:00"), (1_456_704_000_000, "2016-02-29 08:00"), (-1, "1970-01-01 07:59"),
    ])
    func `is told in China Standard Time`(milliseconds: Int64, text: String) {
        #expect(Moment.text(Instant(milliseconds: milliseconds)) == text)
    }
}
