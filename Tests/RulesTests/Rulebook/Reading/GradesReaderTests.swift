import Rules
import Testing

@Suite struct `Reading grades` {
    private static let head =
        SampleRulebook.scored + """
            grades:
              - id: star
                label: {zh-Hans: 星级}
                names: [{id: a, label: {zh-Hans: 甲}}, {id: b, label: {zh-Hans: 乙}}, {id: c, label: {zh-Hans: 丙}}]

            """
    /// Lines before what each case adds.
    private static let lines = 9

    static let mistakes: [MistakeCase] = [
        MistakeCase("by: total", "-2:5 key.missing"),
        MistakeCase("by: nothing\nmissing: a", "1:9 reference.column"),
        MistakeCase("by: total\nmissing: d", "2:14 reference.grade-near"),
        MistakeCase("bands: {reading: half_open, steps: [{grade: a}]}", "1:5 bands.without-by"),
        MistakeCase("by: total\nmissing: a\nbands: {steps: [{grade: a}]}", "3:12 key.missing"),
        MistakeCase("by: total\nmissing: a\nbands: {reading: open, steps: [{grade: a}]}", "3:22 type.one-of"),
        MistakeCase(
            "by: total\nmissing: a\nbands: {reading: half_open, steps: [{grade: a}, {grade: b}]}",
            "3:41 bands.no-from"
        ),
        MistakeCase(
            "by: total\nmissing: a\nbands: {reading: half_open, steps: [{grade: a, from: 9}, {grade: b, from: 8}]}",
            "3:79 bands.last-from"
        ),
        MistakeCase(
            "by: total\nmissing: a\nbands: {reading: half_open, steps: [{grade: a, from: 8}, {grade: b, from: 8}, {grade: c}]}",
            "3:79 bands.not-descending"
        ),
        MistakeCase(
            "by: total\nmissing: a\nbands: {reading: half_open, steps: [{grade: b, from: 9}, {grade: a}]}",
            "3:62 bands.grade-order"
        ),
        MistakeCase("gates: [{grade: c, when: entered > 1}]", "1:13 gate.nothing-lower"),
        MistakeCase("gates: [{grade: b, when: entered > 1, otherwise: a}]", "1:43 gate.not-lower"),
        MistakeCase("gates: [{grade: a, when: entered}]", "1:30 formula.expected-truth"),
        MistakeCase("gates: [{grade: a, when: entered > 1}, {grade: a, when: entered > 2}]", "1:61 condition.twice"),
        MistakeCase("ceilings: [{id: veto, label: {zh-Hans: 否决}, when: entered > 1}]", "1:16 key.missing"),
        MistakeCase("awards: [{id: won, label: {zh-Hans: 奖}, when: entered > 1, grade: a}]", "1:14 key.missing"),
        MistakeCase("confirmation: {input: entered, grades: [a], otherwise: b}", "1:27 confirmation.not-a-truth"),
        MistakeCase("confirmation: {input: nothing, grades: [a], otherwise: a}", "1:27 reference.input", "1:49 gate.not-lower"),
        MistakeCase("classes: entered", "1:14 classes.not-a-choice"),
        MistakeCase("shares: [{id: s, grades: [a], at_most: 30 %}]", "1:14 key.missing"),
        MistakeCase("shares: [{id: s, grades: [a], at_most: 130 %, rounding: down}]", "1:44 share.bounds"),
        MistakeCase("shares: [{id: s, grades: [a], at_most: 30 %, rounding: half_even}]", "1:60 type.one-of"),
        MistakeCase("shares: [{id: s, grades: [a], at_most: 30 %, about: 3 %, rounding: down}]", "1:14 share.one-limit"),
        MistakeCase("shares: [{id: s, grades: [a]}]", "1:14 share.one-limit"),
        MistakeCase(
            "shares: [{id: s, grades: [a, c], at_most: 30 %, rounding: down}]",
            "1:22 share.not-neighbours",
            "1:22 share.no-lower"
        ),
        MistakeCase("shares: [{id: s, grades: [a, b], at_least: 30 %, rounding: up}]", "1:22 share.no-higher"),
        MistakeCase(
            "shares: [{id: s, grades: [a], at_most: 3 %, rounding: up}, {id: s, grades: [b], at_most: 3 %, rounding: up}]",
            "1:69 id.twice"
        ),
        MistakeCase("shares: [{id: s, grades: [a], rest: true}, {id: r, grades: [b], rest: true}]", "1:5 share.rests"),
        MistakeCase(
            "shares: [{id: s, grades: [a], at_most: 5 %, rounding: up}, {id: r, grades: [a, b], rest: true}]",
            "1:5 share.rest-overlap"
        ),
        MistakeCase(
            "shares: [{id: s, grades: [a], at_most: 5 %, rounding: up, of: all}, {id: r, grades: [b], rest: true}]",
            "1:5 share.rest-scope"
        ),
        MistakeCase("by: total\nmissing: a\nshares: [{id: s, grades: [a], at_most: 5 %, rounding: up}]", "-2:5 key.missing"),
        MistakeCase(
            "by: total\nmissing: a\nties_at_limit: shared\nshares: [{id: s, grades: [a], at_most: 5 %, rounding: up}]",
            "3:20 type.one-of"
        ),
        MistakeCase(
            "by: total\nmissing: a\nties_at_limit: break_by\nshares: [{id: s, grades: [a], at_most: 5 %, rounding: up}]",
            "-2:5 key.missing"
        ),
        MistakeCase("shares: [{id: s, grades: [a], at_most: {setting: none}, rounding: up}]", "1:54 reference.none"),
        MistakeCase("consequences: [{grade: d, do: [{id: talk, label: {zh-Hans: 约谈}}]}]", "1:28 reference.grade-near"),
        MistakeCase("consequences: [{grade: a, consecutive: 0, do: []}]", "1:44 number.whole", "1:51 list.empty"),
        MistakeCase(
            "consequences: [{grade: a, do: [{id: talk, label: {zh-Hans: 约谈}, months: 2, days: 3}]}]",
            "1:80 deadline.both"
        ),
    ]

    @Test(arguments: mistakes) func `names what is wrong`(_ item: MistakeCase) {
        let tail = item.text.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
        let text = SampleRulebook.head + Self.head + tail
        #expect(SampleRulebook.mistakes(of: text, linesBefore: SampleRulebook.headLines + Self.lines) == item.mistakes)
    }

    @Test func `refuses a setting of another kind than its place asks for`() {
        let found = SampleRulebook.mistakes(
            """
            settings:
              - {id: limit, label: {zh-Hans: 比例}, value: many}
              - {id: mode, label: {zh-Hans: 取整}, value: down, choices: [down, sideways]}
            grades:
              - id: g
                label: {zh-Hans: 等次}
                names: [{id: a, label: {zh-Hans: 甲}}, {id: b, label: {zh-Hans: 乙}}]
                shares: [{id: s, grades: [a], at_most: {setting: limit}, rounding: {setting: mode}}]
            """
        )
        #expect(found == ["8:44 setting.kind", "8:72 setting.kind"])
    }
}
