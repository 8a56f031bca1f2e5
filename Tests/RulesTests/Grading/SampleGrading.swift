import Rules
import Testing

/// A rulebook with one number `x`, three truths and one grading, to try grading rules with.
enum SampleGrading {
    /// `rules` are lines of the grading, without indentation.
    static func rulebook(_ rules: String, settings: String = "[]") throws -> Rulebook {
        try SampleRulebook.read(
            """
            settings: \(settings)
            inputs:
              - {id: x, label: {zh-Hans: 得分}, type: number}
              - {id: second, label: {zh-Hans: 次要}, type: number}
              - {id: veto, label: {zh-Hans: 否决}, type: truth}
              - {id: honour, label: {zh-Hans: 表彰}, type: truth}
              - {id: confirmed, label: {zh-Hans: 确认}, type: truth}
              - {id: kind, label: {zh-Hans: 类别}, type: choice, choices: [村, 社区]}
            score:
              - {id: total, label: {zh-Hans: 总分}, formula: x}
              - {id: tie, label: {zh-Hans: 次序}, formula: second}
            display: {decimals: 2, rounding: half_up}
            grades:
              - id: star
                label: {zh-Hans: 星级}
                names:
                  - {id: five, label: {zh-Hans: 五星}, value: 5}
                  - {id: four, label: {zh-Hans: 四星}, value: 4}
                  - {id: three, label: {zh-Hans: 三星}, value: 3}
                  - {id: none, label: {zh-Hans: 不定星}, value: 0}

            """ + rules.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n") + "\n"
        )
    }

    static let bands = """
        by: total
        missing: not_graded
        ties_at_limit: all_down
        bands:
          reading: half_open
          steps: [{grade: five, from: 90}, {grade: four, from: 80}, {grade: three, from: 70}, {grade: none}]

        """

    /// Everybody is eligible for the best.
    static let open = "by: total\nmissing: not_graded\nties_at_limit: all_down\n"

    static func run(_ rulebook: Rulebook, _ cases: [Trial.Case], peers: PeerCounts = .listed) throws -> TrialResult {
        try Trial(peers: peers, cases: cases).run(rulebook)
    }

    /// The proposals as `A five, B four`; `-` for who is not graded.
    static func grades(_ result: TrialResult) -> String {
        result.cases.map { "\($0.trial.id) \($0.proposals.first?.proposal.grade ?? "-")" }.joined(separator: ", ")
    }

    /// The binds of the first case as `kind rule`.
    static func binds(_ result: TrialResult) -> [String] {
        (result.cases.first?.proposals.first?.proposal.binds ?? []).map { "\($0.kind) \($0.rule)" }
    }

    /// Cases A, B, C … with these values of `x`.
    static func cases(_ values: [Exact]) -> [Trial.Case] {
        zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", values).map { Trial.Case(id: String($0), values: ["x": .number($1)]) }
    }
}
