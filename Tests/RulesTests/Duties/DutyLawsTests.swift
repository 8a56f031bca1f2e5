import Rules
import Testing

/// What holds for any events.
@Suite struct `The laws of duties` {
    static let rhythm = """
        type: cadence
        events: [a, b]
        least: 2
        per: quarter
        longest_gap: 45
        """

    /// Some events of three kinds on days of the year, some outside it.
    private func events(_ generator: inout SeededGenerator, count: Int) -> [DutyEvent] {
        (0..<count).map { index in
            let day = DutyBench.day("2016-12-20").adding(days: Int.random(in: 0..<400, using: &generator))
            var event = DutyEvent("e\(index)", ["a", "b", "c"].randomElement(using: &generator) ?? "a", on: day)
            event.votingPresent = Int.random(in: 0...9, using: &generator)
            event.votingDue = 9
            event.leader = ["secretary", "deputy", "clerk"].randomElement(using: &generator)
            event.marks = ["study", "budget"].filter { _ in Bool.random(using: &generator) }
            return event
        }
    }

    private func rank(_ standing: DutyFinding.Standing) -> Int {
        switch standing {
        case .notMet: 0
        case .notYetDue, .notApplicable, .notComputable: 1
        case .met: 2
        }
    }

    @Test(arguments: 0..<200) func `more events never make a cadence worse`(seed: Int) throws {
        var generator = SeededGenerator(UInt64(seed))
        var record = DutyBench.branch
        record.events = events(&generator, count: Int.random(in: 0...25, using: &generator))
        let asOf = DutyBench.day("2017-01-01").adding(days: Int.random(in: 0..<400, using: &generator)).text
        let before = try DutyBench.finding(Self.rhythm, asOf: asOf, of: record)
        var more = DutyEvent(
            "more",
            "a",
            on: DutyBench.day("2017-01-01").adding(days: Int.random(in: 0..<365, using: &generator))
        )
        more.leader = "secretary"
        record.events.append(more)
        let after = try DutyBench.finding(Self.rhythm, asOf: asOf, of: record)
        #expect(rank(after.standing) >= rank(before.standing), "seed \(seed)")
        #expect(after.shortfalls.count <= before.shortfalls.count + 1, "seed \(seed)")
        #expect((after.gaps.map(\.days).max() ?? 0) <= (before.gaps.map(\.days).max() ?? 0), "seed \(seed)")
    }

    @Test(arguments: 0..<100) func `the order of what is recorded never matters`(seed: Int) throws {
        var generator = SeededGenerator(UInt64(seed))
        var record = DutyBench.branch
        record.events = events(&generator, count: 30).map { event in
            var event = event
            event.kind = ["theme_day", "member_meeting", "committee_meeting"].randomElement(using: &generator) ?? "theme_day"
            return event
        }
        record.terms = [DutyTerm("t1", began: DutyBench.day("2011-03-01")), DutyTerm("t2", began: DutyBench.day("2016-03-01"))]
        record.cases = ["x", "y"].map { DutyCase($0, kind: "arrears", dates: ["unpaid_since": [DutyBench.day("2017-03-01")]]) }
        let plan = try DutyBench.national().dutyPlan(settings: ["longest_gap": .number(40)])
        let period = try DutyBench.year(asOf: "2018-01-05")
        let findings = plan.findings(for: record, in: period)
        record.events.shuffle(using: &generator)
        record.terms.reverse()
        record.cases.reverse()
        #expect(plan.findings(for: record, in: period) == findings, "seed \(seed)")
    }

    @Test(arguments: 0..<50) func `what has not happened yet is not seen`(seed: Int) throws {
        var generator = SeededGenerator(UInt64(seed))
        var record = DutyBench.branch
        let asOf = DutyBench.day("2017-06-30")
        let all = events(&generator, count: 40)
        record.events = all
        let plan = try DutyBench.national().dutyPlan()
        let period = try DutyBench.year(asOf: asOf.text)
        let findings = plan.findings(for: record, in: period)
        record.events = all.filter { $0.day <= asOf }
        #expect(plan.findings(for: record, in: period) == findings, "seed \(seed)")
    }

    @Test func `many organisations at once stand as each by itself`() throws {
        var generator = SeededGenerator(7)
        let plan = try DutyBench.national().dutyPlan()
        let period = try DutyBench.year(asOf: "2018-01-05")
        let records = (0..<20).map { index in
            var record = DutyBench.branch
            record.organisation = "o\(index)"
            record.facts["has_committee"] = [.truth(true), .truth(false), nil][index % 3]
            record.events = events(&generator, count: 20)
            return record
        }
        let together = plan.findings(for: records, in: period)
        #expect(together == records.map { plan.findings(for: $0, in: period) })
    }

    @Test(arguments: 0..<300) func `an election never fills more seats than there are, and each by enough votes`(seed: Int) throws
    {
        var generator = SeededGenerator(UInt64(seed))
        let lines = (0..<Int.random(in: 0...6, using: &generator)).map {
            DutyEvent.Line("c\($0)", Int.random(in: 0...10, using: &generator))
        }
        let seats = Int.random(in: 0...5, using: &generator)
        let outcome = ElectionOutcome(lines, seats: seats, base: 10, share: try #require(Exact("1/2")), border: .moreThan)
        let votes = Dictionary(uniqueKeysWithValues: lines.map { ($0.candidate, $0.votes) })
        #expect(outcome.elected.count <= seats, "seed \(seed)")
        #expect(outcome.elected.allSatisfy { votes[$0, default: 0] > 5 }, "seed \(seed)")
        #expect(Set(outcome.tied.map { votes[$0] }).count <= 1, "seed \(seed)")
        #expect(outcome.tied.isEmpty || outcome.tied.count > seats - outcome.elected.count, "seed \(seed)")
        if outcome.tied.isEmpty { #expect(outcome.elected.count + outcome.emptySeats == seats, "seed \(seed)") }
    }
}
