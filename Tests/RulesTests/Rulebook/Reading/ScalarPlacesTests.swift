import Rules
import Testing

/// The place of a mistake inside a formula, however the formula is written.
@Suite struct `The place of a formula mistake` {
    private static func found(_ formula: String) -> [String] {
        SampleRulebook.mistakes(
            "display: {decimals: 1, rounding: down}\nscore:\n  - id: total\n    label: {zh-Hans: 总分}\n    formula: " + formula
        )
    }

    static let cases: [MistakeCase] = [
        MistakeCase("1 + nothing", "5:18 formula.unknown-name"),
        MistakeCase("\"1 + nothing\"", "5:19 formula.unknown-name"),
        MistakeCase("'1 + nothing'", "5:19 formula.unknown-name"),
        MistakeCase("'if(''a'' == ''b'', 1, nothing)'", "5:37 formula.unknown-name"),
        MistakeCase("\"if(\\\"a\\\" == \\\"b\\\", 1, nothing)\"", "5:37 formula.unknown-name"),
        MistakeCase("|\n      1 +\n        nothing\n", "7:9 formula.unknown-name"),
        MistakeCase(">\n      1 +\n      nothing\n", "7:7 formula.unknown-name"),
        MistakeCase(">-\n\n      1 +\n\n      nothing\n", "9:7 formula.unknown-name"),
        MistakeCase("1 +\n      nothing", "6:7 formula.unknown-name"),
        MistakeCase("\"1 +\n      nothing\"", "6:7 formula.unknown-name"),
        MistakeCase("'“未引号”'", "5:15 formula.use-instead"),
    ]

    @Test(arguments: cases) func `is exact`(_ item: MistakeCase) {
        #expect(Self.found(item.text) == item.mistakes)
    }

    @Test func `is that of the deduction it was written for`() {
        let found = SampleRulebook.mistakes(
            """
            display: {decimals: 1, rounding: down}
            audit:
              - id: lead
                label: {zh-Hans: 组织领导}
                points: 2
                floor: 0
                deductions:
                  - {id: a, label: {zh-Hans: 甲}, when: "1 > 0", minus: 1}
                  - {id: b, label: {zh-Hans: 乙}, each: "max(1, gone)", minus: 0.5}
                  - {id: c, label: {zh-Hans: 丙}, when: "1 +", minus: 0.5}
            """
        )
        #expect(found == ["9:52 formula.unknown-name", "10:45 formula.expected-truth", "10:48 formula.expected-value"])
    }
}
