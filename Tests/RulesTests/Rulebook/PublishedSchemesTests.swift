import RulebookLibrary
import Rules
import Testing

/// The test of the format: the published schemes are rulebooks and nothing else, and their worked examples come out exactly.
@Suite struct `The published schemes` {
    /// Scheme → number of worked examples.
    ///
    /// Dropping one of either fails here.
    static let examples: [String: Int] = [
        "baishi-2019-residents-majority": 0, "ballot-validity-county": 3, "branch-star-10-40-30": 1,
        "chunhua-weak-village-acceptance": 4, "city-2023-stars-70-30": 4, "college-2023-timeline": 1, "college-2025-50-50": 2,
        "county-duty-34": 3, "county-style-four-classes": 1, "crec-electrification-stars": 3, "gdou-branch-checklist": 2,
        "haiyan-2015-coefficients": 1, "hanshan-fortress-index": 0, "jiayu-2018-excellent-rate": 1,
        "jining-college-2024-stars": 2,
        "jinxiang-2016-double-review": 2, "leader-quant-nested": 1, "member-democratic-appraisal": 3, "member-points": 1,
        "pingbian-2022": 1, "public-review-yellow-card": 2, "puxian-first-secretary-100": 1, "puxian-five-party": 1,
        "qingshen-two-stage": 1, "six-rater-groups": 2, "soe-three-part": 1, "swjtu-three-tiers": 0, "taoyuan-2012": 1,
        "university-2022-gate": 1, "weinan-2013": 1, "wenzhou-2011-difficulty": 2, "wenzhou-2013-line-work": 2,
        "x-county-rural-100": 2, "xiangshui-2018-stars": 1, "xiqing-2016-stars": 3, "xiyangjiang-double-report": 1,
    ]

    @Test func `are all there`() {
        #expect(Self.examples.count == 36)
        #expect(RulebookLibrary.published.map(\.name) == Self.examples.keys.sorted())
    }

    @Test(arguments: RulebookLibrary.published) func `are read without a mistake`(_ entry: RulebookLibrary.Entry) throws {
        switch Rulebook.read(entry.text) {
        case .success(let rulebook): #expect(rulebook.id == entry.name)
        case .failure(let mistakes):
            let found = mistakes.list.map { "\(entry.name):\($0.line):\($0.column): \($0.key) \($0.arguments)" }
            Issue.record("\(found.joined(separator: "\n"))")
        }
    }

    @Test(arguments: RulebookLibrary.published) func `come out exactly as their examples say`(_ entry: RulebookLibrary.Entry)
        throws
    {
        let rulebook = try Rulebook.read(entry.text).get()
        let outcomes = rulebook.runExamples()
        #expect(outcomes.count == Self.examples[entry.name])
        for outcome in outcomes {
            #expect(outcome.isPassed, "\(entry.name), \(outcome.name): \(outcome.differences)")
        }
    }

    @Test(arguments: RulebookLibrary.published) func `can be told in words and have no difference from themselves`(
        _ entry: RulebookLibrary.Entry
    ) throws {
        let rulebook = try Rulebook.read(entry.text).get()
        #expect(RulebookWords(rulebook).parts.first?.section == .about)
        #expect(RulebookDiff(from: rulebook, to: rulebook).changes == [])
    }

    @Test(arguments: RulebookLibrary.seed) func `have company in the demonstration, which holds to the same`(
        _ entry: RulebookLibrary.Entry
    ) throws {
        let rulebook = try Rulebook.read(entry.text).get()
        let outcomes = rulebook.runExamples()
        #expect(!outcomes.isEmpty || rulebook.score.isEmpty)
        for outcome in outcomes {
            #expect(outcome.isPassed, "\(entry.name), \(outcome.name): \(outcome.differences)")
        }
    }
}
