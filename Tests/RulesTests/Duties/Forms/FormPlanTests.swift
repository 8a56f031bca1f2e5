import Rules
import Testing

@Suite struct `Checking a filled form` {
    private func findings(_ values: [String: String], before: [String: String] = [:], growth: Exact? = nil) throws -> [String] {
        let settings = growth.map { ["growth": Value.number($0)] } ?? [:]
        return try FormBench.plan(settings).findings(values, before: before).map { finding in
            let subject =
                switch finding.subject {
                case .field(let id), .check(let id): id
                }
            return "\(subject) \(finding.words.key) \(finding.severity.rawValue)"
        }
    }

    private static let whole = ["paid": "9", "owed": "10", "amount": "100"]

    @Test func `finds nothing where all is well`() throws {
        #expect(try findings(Self.whole) == [])
        #expect(try findings(Self.whole.merging(["score": "1/3", "note": "无"]) { $1 }) == [])
    }

    @Test func `names every field that is empty and must not be, in their order`() throws {
        let empty = ["paid forms.finding.empty error", "owed forms.finding.empty error", "amount forms.finding.empty error"]
        #expect(try findings([:]) == empty)
        #expect(try findings(["paid": ""]) == empty)
    }

    @Test func `takes 0 for a value, not for a gap`() throws {
        #expect(try findings(["paid": "0", "owed": "0", "amount": "0"]) == [])
    }

    @Test(arguments: [
        ("paid", "-1", "forms.finding.below"), ("paid", "1.5", "forms.finding.not-whole"), ("owed", "501", "forms.finding.above"),
        ("amount", "１２", "forms.finding.not-a-number"),
    ])
    func `names a value that cannot be`(field: String, value: String, key: String) throws {
        var values = Self.whole
        values[field] = value
        #expect(try findings(values).contains("\(field) \(key) error"))
    }

    @Test(arguments: ["paid", "owed"]) func `lets the ends of the bounds be`(field: String) throws {
        #expect(try findings(["paid": "0", "owed": "500", "amount": "1"]).filter { $0.hasPrefix(field) } == [])
    }

    @Test func `tells a broken check with its severity`() throws {
        #expect(try findings(["paid": "11", "owed": "10", "amount": "1"]) == ["not_more forms.finding.check error"])
        #expect(
            try findings(Self.whole, before: ["amount": "49"]) == ["steady forms.finding.check warning"]
        )
        #expect(try findings(Self.whole, before: ["amount": "50"]) == [])
    }

    @Test func `does not call a check broken that cannot be computed`() throws {
        #expect(try findings(["paid": "11", "amount": "1"]) == ["owed forms.finding.empty error"])
        #expect(try findings(Self.whole, before: [:]) == [])
    }

    @Test func `checks under the settings of the place`() throws {
        #expect(try findings(Self.whole, before: ["amount": "49"], growth: 3) == [])
    }

    @Test func `tells whether a finding is a gap`() throws {
        let findings = try FormBench.plan().findings(["paid": "x", "owed": "1"])
        #expect(findings.map(\.isGap) == [false, true])
    }
}

@Suite struct `The periods of a form` {
    private func keys(_ rhythm: String, _ opens: String, _ closes: String) throws -> [String] {
        let text = FormBench.text.replacing("period: quarter", with: "period: \(rhythm)")
        let plan = try #require(try Rulebook.read(text).get().formPlan("dues"))
        return plan.reporting.periods(from: DutyBench.day(opens), to: DutyBench.day(closes)).map(\.key)
    }

    @Test func `are those of the calendar that lie in the cycle as a whole`() throws {
        #expect(try keys("quarter", "2017-01-01", "2017-12-31") == ["2017-q1", "2017-q2", "2017-q3", "2017-q4"])
        #expect(try keys("half_year", "2017-01-01", "2017-12-31") == ["2017-h1", "2017-h2"])
        #expect(try keys("month", "2017-11-02", "2018-02-28") == ["2017-12", "2018-01", "2018-02"])
        #expect(try keys("quarter", "2017-02-01", "2017-06-29") == [])
    }

    @Test func `are the cycle itself for a yearly form, wherever it begins`() throws {
        #expect(try keys("year", "2017-09-01", "2018-08-31") == ["year"])
    }

    @Test func `begin and end with their days`() throws {
        let second = try FormBench.year()[1]
        #expect(second.first == DutyBench.day("2017-04-01") && second.last == DutyBench.day("2017-06-30"))
    }

    @Test func `are called as people call them`() throws {
        #expect(try FormBench.year()[3].words == Phrase("forms.period.q4", [.text("2017")]))
        let text = FormBench.text.replacing("period: quarter", with: "period: month")
        let plan = try #require(try Rulebook.read(text).get().formPlan("dues"))
        let months = plan.reporting.periods(from: DutyBench.day("2017-01-01"), to: DutyBench.day("2017-12-31"))
        #expect(months[8].words == Phrase("forms.period.month", [.text("2017"), .text("9")]))
    }
}
