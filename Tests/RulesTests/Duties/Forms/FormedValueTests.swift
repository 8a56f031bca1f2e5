import Rules
import Testing

@Suite struct `What approved forms make of an indicator` {
    private static let all = [
        "2017-q1": ["paid": "9", "owed": "10", "amount": "100", "score": "80"],
        "2017-q2": ["paid": "1", "owed": "90", "amount": "120", "score": "90"],
        "2017-q3": ["paid": "10", "owed": "10", "amount": "90"],
        "2017-q4": ["paid": "10", "owed": "10", "amount": "95", "score": "85"],
    ]

    private func value(_ indicator: String, _ approved: [String: [String: String]]) throws -> Value {
        try FormBench.indicator(indicator).value(of: FormBench.year(), approved: approved, in: FormBench.plan().form)
    }

    @Test func `is the ratio of the year's numerator and denominator, not a mean of ratios`() throws {
        #expect(try value("rate", Self.all) == .number(25))
    }

    @Test func `is missing while a period is, and names it`() throws {
        var approved = Self.all
        approved["2017-q2"] = nil
        #expect(try value("rate", approved) == .missing(Missing("not-reported", ["交纳率", "2017-q2"])))
        approved["2017-q2"] = ["paid": "1"]
        #expect(try value("rate", approved) == .missing(Missing("not-reported", ["交纳率", "2017-q2"])))
    }

    @Test func `leaves out what is missing where the rulebook says so, for both parts of the ratio`() throws {
        let approved = ["2017-q1": ["paid": "9", "owed": "10"], "2017-q2": ["paid": "7"], "2017-q3": ["owed": "50"]]
        #expect(try value("rate_left", approved) == .number(try #require(Exact("0.9"))))
        #expect(try value("rate_left", [:]) == .missing(Missing("nothing-reported", ["交纳率"])))
    }

    @Test func `asks only for the last period of what is counted at its end`() throws {
        #expect(try value("money", ["2017-q4": ["amount": "95"]]) == .number(95))
        #expect(try value("money", ["2017-q1": ["amount": "95"]]) == .missing(Missing("not-reported", ["金额", "2017-q4"])))
    }

    @Test func `is the mean of what is there`() throws {
        #expect(try value("mean", Self.all) == .number(85))
    }

    @Test func `is missing, and not 0, where it would divide by nothing`() throws {
        let nobody = Self.all.mapValues { $0.merging(["owed": "0", "paid": "0"]) { $1 } }
        #expect(try value("rate", nobody) == .missing(Missing("division-by-zero")))
    }

    @Test func `can be had for one period`() throws {
        let (rate, form) = (try FormBench.indicator("rate"), try FormBench.plan().form)
        #expect(rate.value(of: ["paid": "1", "owed": "3"], in: form) == .number(try #require(Exact("100/3"))))
        #expect(rate.value(of: ["paid": "1"], in: form) == .missing(Missing("not-given", ["应交人数"])))
    }
}
