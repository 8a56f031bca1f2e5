import Rules
import Testing

/// A quarterly form of dues that the tests of forms share.
enum FormBench {
    static let text =
        SampleRulebook.head + """

            settings:
              - {id: growth, label: {zh-Hans: 增幅}, value: 2}
            forms:
              - id: dues
                label: {zh-Hans: 党费报表}
                period: quarter
                due: {days: 10}
                fields:
                  - {id: paid, label: {zh-Hans: 按时交纳人数}, means: paid, type: whole, least: 0}
                  - {id: owed, label: {zh-Hans: 应交人数}, means: owed, type: whole, least: 0, most: 500}
                  - {id: amount, label: {zh-Hans: 金额}, means: amount, over: last}
                  - {id: score, label: {zh-Hans: 评分}, means: score, over: mean, optional: true}
                  - {id: note, label: {zh-Hans: 说明}, means: note, type: text, optional: true}
                indicators:
                  - {id: rate, label: {zh-Hans: 交纳率}, numerator: paid, denominator: owed, times: 100}
                  - {id: rate_left, label: {zh-Hans: 交纳率}, numerator: paid, denominator: owed, missing: leave_out}
                  - {id: money, label: {zh-Hans: 金额}, value: amount}
                  - {id: mean, label: {zh-Hans: 均分}, value: score, missing: leave_out}
                checks:
                  - {id: not_more, label: {zh-Hans: 已交不多于应交}, holds: "paid <= owed", severity: error}
                  - {id: steady, label: {zh-Hans: 金额不超过上期两倍}, holds: "amount <= growth * amount_before", severity: warning}

            """

    static func book() throws -> Rulebook { try Rulebook.read(text).get() }

    static func plan(_ settings: [String: Value] = [:]) throws -> FormPlan {
        try #require(try book().formPlan("dues", settings: settings))
    }

    static func indicator(_ id: String) throws -> Reporting.Indicator {
        try #require(try plan().reporting.indicators.first { $0.id == id })
    }

    static func year() throws -> [FormPeriod] {
        let (opens, closes) = (DutyBench.day("2017-01-01"), DutyBench.day("2017-12-31"))
        return try plan().reporting.periods(from: opens, to: closes)
    }
}
