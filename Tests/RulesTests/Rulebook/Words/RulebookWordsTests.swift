import Rules
import Testing

@Suite struct `A rulebook told in words` {
    private func told(_ rulebook: Rulebook) -> [String] {
        RulebookWords(rulebook).parts.flatMap { part in
            ["# \(part.section)"]
                + part.lines.map { phrase in
                    phrase.text(in: "zh-Hans") { key, arguments in
                        if key == "rules.words.comma" { return "、" }
                        let short = key.replacing("rules.words.", with: "")
                        return arguments.isEmpty ? short : "\(short)(\(arguments.joined(separator: "|")))"
                    }
                }
        }
    }

    @Test func `goes from what it is to what was assumed`() throws {
        let rulebook = try SampleRulebook.read(
            """
            period: 每年
            settings: [{id: limit, label: {zh-Hans: 比例}, value: 1/3, choices: [1/3, 0.5]}, {id: open, label: {zh-Hans: 待定}}]
            inputs:
              - {id: base, label: {zh-Hans: 基础}, type: number, least: 0, most: 100, from: audit.total}
              - {id: level, label: {zh-Hans: 档次}, type: choice, steps: {好: 2, 差: 0}}
              - {id: ok, label: {zh-Hans: 确认}, type: truth}
            ballots:
              - id: vote
                label: {zh-Hans: 测评}
                empty: not_computable
                options: [{id: good, label: {zh-Hans: 好}, value: 100}, {id: unknown, label: {zh-Hans: 不了解}, excluded: true}]
                groups: [{id: a, label: {zh-Hans: 甲组}, weight: 1}]
            audit:
              - id: lead
                label: {zh-Hans: 领导}
                points: 2
                floor: 0
                deductions: [{id: d, label: {zh-Hans: 缺会}, each: "1", minus: 0.5, most: 1}]
                sample: [{kind: village, least: 2, most: 3}]
            score: [{id: total, label: {zh-Hans: 总分}, formula: base}]
            display: {decimals: 2, rounding: half_up}
            order: {by: total, direction: descending, within: class, ties: shared}
            grades:
              - id: star
                label: {zh-Hans: 星级}
                names: [{id: one, label: {zh-Hans: 一星}}, {id: none, label: {zh-Hans: 不定星}}]
                by: total
                bands: {reading: half_open, steps: [{grade: one, from: 90}, {grade: none}]}
                ceilings: [{id: veto, label: {zh-Hans: 否决}, when: ok == false, at_most: none}]
                confirmation: {input: ok, grades: [one], otherwise: none}
                shares: [{id: top, grades: [one], at_most: {setting: limit}, rounding: down}]
                ties_at_limit: all_down
                missing: not_graded
                decided_by: {zh-Hans: 党委}
                consequences: [{grade: none, consecutive: 2, do: [{id: talk, label: {zh-Hans: 约谈}, months: 2}]}]
            deadlines: [{id: list, label: {zh-Hans: 清单}, days: 15, after: 会议}]
            undisclosed: [分值]
            inferred: [{at: grades.star, why: 并列未写明}]
            """
        )
        #expect(
            told(rulebook) == [
                "# about", "about(样例|1)", "source(某县)", "applies-to(村党组织)", "period(每年)",
                "# settings", "setting-choices(比例|1/3|1/3、0.5)", "setting-open(待定)",
                "# entered", "input(基础|kind.number-between(0|100)|from.audit-total)",
                "input(档次|kind.choice(step(好|2)、step(差|0))|from.given)", "input(确认|kind.truth|from.given)",
                "ballot(测评|step(好|100)、option-excluded(不了解))", "ballot-groups(测评|weight(甲组|100%))",
                "ballot-empty(测评|empty.not_computable)",
                "# scored", "item(领导|2)", "deduction-each(缺会|0.5|1)", "deduction-most(缺会|1)", "item-floor(领导|0)",
                "sample(领导|village|2–3)", "column(总分|total|base)", "display(2|rounding.half_up)", "order.descending.class(总分)",
                "order.shared",
                "# graded", "grading(星级|一星、不定星)", "grading-by(星级|总分)", "band(一星|90)", "band-rest(不定星)",
                "reading.half_open", "ceiling(否决|不定星)", "confirmation(一星|确认|不定星)", "missing-not-graded(星级)",
                "decided-by(星级|党委)",
                "# limits", "at-most(一星|by-setting(比例)|rounding.down|of.class)", "ties-all-down(星级)",
                "# consequences", "consequence-consecutive(不定星|action-within(约谈|months(2))|2)",
                "# deadlines", "deadline(清单|within-after(days(15)|会议))",
                "# undisclosed", "undisclosed(分值)",
                "# inferred", "inferred(grades.star|并列未写明)",
            ]
        )
    }
}
