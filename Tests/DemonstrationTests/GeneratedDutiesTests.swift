import Demonstration
import Domain
import Rules
import Storage
import Testing

@Suite struct `The duties of the demonstration` {
    private static let branch: Organisation.ID = "330206002200"

    @Test func `are judged for the branches of one subdistrict from what was logged one by one`() async throws {
        let year = try await SmallYear.shared.value
        let day = try #require(Day("2018-01-01"))
        let answer = try await year.ask(
            ComplianceOf(organisation: Self.branch, cycle: DemonstrationYear.cycle, asOf: day)
        )
        let standings = Dictionary(answer.lines.map { ($0.duty.id, $0.finding.standing) }) { first, _ in first }
        #expect(standings["r01"] == .met || standings["r01"] == .notMet)
        #expect(standings["r04b"] == .notApplicable)
        #expect(standings["r04a"] == .notComputable)
        #expect(standings["r13"] == .notComputable)
        #expect(answer.count(.met) > 3)
        let theme = try #require(answer.lines.first { $0.duty.id == "r05" })
        #expect(theme.judged.count > 5)
        #expect(theme.judged.allSatisfy { $0.activity?.text.hasPrefix("2017|330206002200|theme_day-") == true })
    }

    @Test func `are marked as generated, every fact and every activity`() async throws {
        let year = try await SmallYear.shared.value
        let state = try await year.ask(DutyStateOf(organisation: Self.branch, cycle: DemonstrationYear.cycle))
        #expect(!state.facts.isEmpty && state.facts.allSatisfy { $0.origin == .generated })
        let logged = try await year.ask(ActivitiesOf(cycle: DemonstrationYear.cycle, below: Self.branch))
        #expect(logged.count > 15 && logged.lines.allSatisfy { $0.origin == .generated })
    }

    @Test func `give secretaries the reported figures, counted from the log`() async throws {
        let year = try await SmallYear.shared.value
        let day = try #require(Day("2017-12-31"))
        let answers = try await ["330211", "330281", "330282"].asyncMap { code in
            try await year.ask(CountersOf(organisation: Organisation.ID(code), cycle: DemonstrationYear.cycle, asOf: day))
        }
        let values = answers.map { answer in
            Dictionary(answer.lines.map { ($0.counter.id, $0.value) }) { first, _ in first }
        }
        #expect(values[0]["special_sessions"] == 25)
        #expect(values.allSatisfy { $0.count == 11 })
    }

    @Test func `can stand in a year that is still being recorded`() async throws {
        let year = try await SmallYear(until: .recording)
        let overview = try await year.ask(CycleOverview(cycle: DemonstrationYear.cycle))
        #expect(overview.cycle.phase == .recording && overview.scorecards == 0 && overview.activities > 100)
    }
}

extension Array where Element: Sendable {
    fileprivate func asyncMap<Result: Sendable>(_ body: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await body(element)) }
        return results
    }
}
