import Rules
import Testing

@Suite struct `Running worked examples` {
    private static let tail = """
        settings: [{id: policy, label: {zh-Hans: 缺组}, choices: [not_computable, renormalise]}]
        inputs:
          - {id: x, label: {zh-Hans: 得分}, type: number}
        score:
          - {id: total, label: {zh-Hans: 总分}, formula: x / 3}
          - {id: high, label: {zh-Hans: 高}, formula: x > 5}
        display: {decimals: 2, rounding: half_up}
        order: {by: total, direction: descending, within: all, ties: shared}
        grades:
          - id: star
            label: {zh-Hans: 星级}
            names: [{id: one, label: {zh-Hans: 一星}}, {id: none, label: {zh-Hans: 不定星}}]
            by: total
            missing: not_graded
            ties_at_limit: all_down
            shares: [{id: top, grades: [one], at_most: 50 %, rounding: down}]
        examples:

        """
    private static let set = "settings: {policy: renormalise}"

    private func differences(_ example: String) throws -> [String] {
        let rulebook = try SampleRulebook.read(Self.tail + "  - {name: e, " + example + "}\n")
        return rulebook.runExamples().flatMap(\.differences).map { "\($0.run) \($0.what): \($0.expected) ≠ \($0.found)" }
    }

    static let cases: [(String, [String])] = [
        ("\(set), inputs: {x: 10}, expected: {total: 10/3, high: true, star: none}", []),
        ("\(set), inputs: {x: 10}, expected: {total: {exact: 10/3, shown: '3.33'}}", []),
        ("\(set), inputs: {x: 10}, expected: {total: 3.33}", ["1 1.total: 3.33 ≠ 10/3"]),
        ("\(set), inputs: {x: 10}, expected: {total: {exact: 10/3, shown: '3.34'}}", ["1 1.total.shown: 3.34 ≠ 3.33"]),
        ("\(set), inputs: {x: 10}, expected: {total: not_computable}", ["1 1.total: not_computable ≠ 10/3"]),
        ("\(set), inputs: {}, expected: {total: not_computable, star: not_graded}", []),
        (
            "\(set), inputs: {}, expected: {total: 0, star: none}",
            ["1 1.star: none ≠ not_graded", "1 1.total: 0 ≠ not_computable"]
        ),
        ("\(set), inputs: {x: 1}, expected: {high: true}", ["1 1.high: true ≠ false"]),
        ("\(set), peers: 7, expected: {limits: {top: 3}}", []),
        ("\(set), peers: 7, expected: {limits: {top: 4}}", ["1 limits.top: 4 ≠ 3"]),
        ("\(set), peers: {a: 7, b: 2}, expected: {limits: {top: {a: 3, b: 1}}}", []),
        ("\(set), peers: {a: 7}, expected: {limits: {top: {c: 1}}}", ["1 limits.top.c: 1 ≠ "]),
        (
            "\(set), cases: [{id: A, inputs: {x: 1}}, {id: B, inputs: {x: 2}}], "
                + "expected: {order: [B, A], cases: {B: {star: one}}}",
            []
        ),
        (
            "\(set), cases: [{id: A, inputs: {x: 1}}, {id: B, inputs: {x: 2}}], expected: {order: [A, B]}",
            ["1 order: A, B ≠ B, A"]
        ),
        ("inputs: {x: 1}, expected: {must_ask: [policy]}", []),
        ("\(set), inputs: {x: 1}, expected: {must_ask: [policy]}", ["1 must_ask: policy ≠ "]),
        (
            "\(set), peers: 7, expected: {limits: {top: 3}}, also: [{peers: 9, expected: {limits: {top: 5}}}]",
            ["2 limits.top: 5 ≠ 4"]
        ),
    ]

    @Test(arguments: cases) func `compares exactly`(_ example: String, _ expected: [String]) throws {
        #expect(try differences(example) == expected)
    }

    static let mistakes: [MistakeCase] = [
        MistakeCase("  - {inputs: {}, expected: {total: 1}, \(set)}", "1:5 key.missing"),
        MistakeCase("  - {name: e, inputs: {}, expected: {}, \(set)}", "1:37 type.mapping"),
        MistakeCase("  - {name: e, inputs: {}, \(set)}", "1:5 key.missing"),
        MistakeCase("  - {name: e, inputs: {}, expected: {limits: 3}, \(set)}", "1:46 type.mapping"),
        MistakeCase("  - {name: e, inputs: {}, expected: {cases: [A]}, \(set)}", "1:45 type.mapping"),
        MistakeCase("  - {name: e, inputs: {}, expected: {cases: {'1': 5}}, \(set)}", "1:51 type.mapping"),
        MistakeCase("  - {name: e, inputs: {}, expected: {order: A}, \(set)}", "1:45 type.list"),
        MistakeCase("  - {name: e, inputs: {}, expected: {totals: 1}, \(set)}", "1:38 reference.expected-near"),
        MistakeCase("  - {name: e, inputs: {}, expected: {star: two}, \(set)}", "1:44 reference.grade"),
        MistakeCase("  - {name: e, inputs: {}, expected: {limits: {tap: 1}}, \(set)}", "1:47 reference.share-near"),
        MistakeCase(
            "  - {name: e, inputs: {}, cases: [{id: A}], expected: {order: []}, \(set)}",
            "1:15 example.inputs-and-cases"
        ),
        MistakeCase(
            "  - {name: e, cases: [{id: A}, {id: B}], expected: {total: 1}, \(set)}",
            "1:53 example.which-case"
        ),
        MistakeCase("  - {name: e, inputs: {}, expected: {total: 1}}", "1:5 setting.not-given"),
        MistakeCase("  - {name: e, inputs: {y: 1}, expected: {total: 1}, \(set)}", "1:24 reference.input-near"),
    ]

    @Test(arguments: mistakes) func `names what is wrong with an example`(_ item: MistakeCase) {
        let text = SampleRulebook.head + Self.tail + item.text
        let before = (SampleRulebook.head + Self.tail).split(separator: "\n", omittingEmptySubsequences: false).count - 1
        #expect(SampleRulebook.mistakes(of: text, linesBefore: before) == item.mistakes)
    }
}
