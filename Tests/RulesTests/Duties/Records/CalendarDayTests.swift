import Rules
import Testing

@Suite struct `A calendar day` {
    @Test(arguments: [
        ("2017-01-31", 1, "2017-02-28"), ("2016-01-31", 1, "2016-02-29"), ("2017-12-31", 1, "2018-01-31"),
        ("2017-03-31", -1, "2017-02-28"), ("2017-01-15", -13, "2015-12-15"), ("2017-06-01", 12, "2018-06-01"),
    ])
    func `adds months and keeps within them`(start: String, months: Int, end: String) {
        #expect(DutyBench.day(start).adding(months: months).text == end)
    }

    @Test func `adds days and counts them back`() {
        let start = DutyBench.day("1999-12-25")
        for days in stride(from: -1_000, through: 20_000, by: 37) {
            let end = start.adding(days: days)
            #expect(start.days(to: end) == days)
            #expect(CalendarDay(end.text) == end)
        }
    }

    @Test(arguments: ["2017-02-29", "2017-13-01", "2017-1-1", "17-01-01", "2017/01/01", "", "2017-00-10"])
    func `is not read from anything else`(text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test(arguments: [("1970-01-01", 4), ("2017-12-31", 7), ("2018-01-01", 1), ("1969-12-31", 3)])
    func `knows its weekday`(text: String, weekday: Int) {
        #expect(DutyBench.day(text).weekday == weekday)
    }

    @Test func `falls on the fixed day of a month`() {
        let month = DutyBench.day("2018-02-10")
        #expect(FixedDay.dayOfMonth(31).day(inMonthOf: month)?.text == "2018-02-28")
        #expect(FixedDay.weekday(5, week: 1).day(inMonthOf: month)?.text == "2018-02-02")
        #expect(FixedDay.weekday(4, week: 4).day(inMonthOf: month)?.text == "2018-02-22")
        #expect(FixedDay.weekday(8, week: 1).day(inMonthOf: month) == nil)
    }
}
