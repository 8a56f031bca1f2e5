import Domain
import Testing

@testable import Demonstration

@Suite struct `Working days` {
    @Test func `are those that were worked, both ends in`() throws {
        let days = try WorkingDays(from: try #require(Day("2017-12-08")), to: try #require(Day("2017-12-12"))).days
        #expect(days.map(\.text) == ["2017-12-08", "2017-12-11", "2017-12-12"])
    }

    @Test func `run over the turn of the year`() throws {
        let days = try WorkingDays(from: try #require(Day("2017-12-29")), to: try #require(Day("2018-01-02"))).days
        #expect(days.map(\.text) == ["2017-12-29", "2018-01-02"])
    }

    @Test func `know the holidays and the days worked for them`() throws {
        let days = try WorkingDays(from: try #require(Day("2017-09-29")), to: try #require(Day("2017-10-09"))).days
        #expect(days.map(\.text) == ["2017-09-29", "2017-09-30", "2017-10-09"])
    }

    @Test(arguments: [0, 1, 2, 25, 115, 400]) func `are spread in rising order over the whole span`(count: Int) throws {
        var dice = Dice(seed: 3)
        let span = try WorkingDays(from: try #require(Day("2017-01-02")), to: try #require(Day("2017-12-29")))
        let days = span.spread(count, with: &dice)
        #expect(days.count == count)
        #expect(days == days.sorted())
        if count >= 25 {
            #expect(Set(days.map(\.month)).count == 12)
        }
    }
}
