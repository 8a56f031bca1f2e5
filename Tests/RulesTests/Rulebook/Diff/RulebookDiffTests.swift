import Rules
import Testing

@Suite struct `What changed between two rulebooks` {
    private static let text =
        SampleRulebook.head + """
            kinds: [village, community]
            settings: [{id: weight, label: {zh-Hans: 权重}, value: 0.7}]
            inputs:
              - {id: base, label: {zh-Hans: 基础}, type: number, most: 100}
              - id: means
                label: {zh-Hans: 评议}
                type: groups
                empty: renormalise
                groups: [{id: a, label: {zh-Hans: 甲组}, weight: 0.4}, {id: b, label: {zh-Hans: 乙组}, weight: 0.6}]
            score:
              - {id: total, label: {zh-Hans: 总分}, formula: weight * base + weighted(means)}
            display: {decimals: 2, rounding: half_up}
            grades:
              - id: star
                label: {zh-Hans: 星级}
                names: [{id: one, label: {zh-Hans: 一星}}, {id: none, label: {zh-Hans: 不定星}}]
                by: total
                missing: not_graded
                ties_at_limit: all_down
                bands: {reading: half_open, steps: [{grade: one, from: 90}, {grade: none}]}
                shares: [{id: top, grades: [one], at_most: 30 %, rounding: down}]
                consequences: [{grade: none, do: [{id: talk, label: {zh-Hans: 约谈}, months: 2}]}]
            deadlines: [{id: list, label: {zh-Hans: 整改清单}, on: 12-29}]

            """

    private func diff(_ replaced: String, _ by: String) throws -> RulebookDiff {
        let old = try Rulebook.read(Self.text).get()
        try #require(Self.text.contains(replaced))
        return RulebookDiff(from: old, to: try Rulebook.read(Self.text.replacing(replaced, with: by)).get())
    }

    /// Keys without their common start, arguments in brackets.
    private func words(_ phrase: Phrase) -> String {
        phrase.text(in: "zh-Hans") { key, arguments in
            let short = key.replacing("rules.diff.", with: "").replacing("rules.words.", with: "")
            return arguments.isEmpty ? short : "\(short)(\(arguments.joined(separator: "|")))"
        }
    }

    static let cases: [(String, String, [String])] = [
        ("version: 1\n", "version: 2\n", ["facet-changed(part.rulebook|样例|facet.version|1|2)"]),
        ("value: 0.7", "value: 0.6", ["facet-changed(part.setting|权重|facet.value|0.7|0.6)"]),
        ("most: 100", "most: 120", ["facet-changed(part.input|基础|facet.most|100|120)"]),
        (", most: 100", "", ["facet-removed(part.input|基础|facet.most|100)"]),
        (
            "weight: 0.4}, {id: b, label: {zh-Hans: 乙组}, weight: 0.6", "weight: 0.5}, {id: b, label: {zh-Hans: 乙组}, weight: 0.5",
            [
                "facet-changed(part.input|评议|facet.weight-of(甲组)|40%|50%)",
                "facet-changed(part.input|评议|facet.weight-of(乙组)|60%|50%)",
            ]
        ),
        (
            "empty: renormalise", "empty: not_computable",
            ["facet-changed(part.input|评议|facet.empty|empty.renormalise|empty.not_computable)"]
        ),
        (
            "  - {id: base,", "  - {id: extra, label: {zh-Hans: 新项}, type: truth}\n  - {id: base,", ["added(part.input|新项)"]
        ),
        ("weight * base + weighted(means)", "weight  *  base+weighted(means)", []),
        (
            "weight * base + weighted(means)", "weight * base",
            ["facet-changed(part.column|总分|facet.formula|weight * base + weighted(means)|weight * base)"]
        ),
        ("from: 90", "from: 95", ["facet-changed(part.grading|星级|facet.band-of(一星)|90|95)"]),
        (
            "at_most: 30 %", "at_most: 20 %",
            [
                "facet-changed(part.share|一星|facet.limit|at-most(一星|30%|rounding.down|of.class)"
                    + "|at-most(一星|20%|rounding.down|of.class))"
            ]
        ),
        (
            "months: 2", "months: 3",
            ["facet-changed(part.consequence|不定星|facet.actions|action-within(约谈|months(2))|action-within(约谈|months(3)))"]
        ),
        ("on: 12-29", "on: 12-31", ["facet-changed(part.deadline|整改清单|facet.due|12-29|12-31)"]),
        ("deadlines: [{id: list, label: {zh-Hans: 整改清单}, on: 12-29}]", "", ["removed(part.deadline|整改清单)"]),
        ("decimals: 2", "decimals: 1", ["facet-changed(part.display||facet.decimals|2|1)"]),
    ]

    @Test(arguments: cases) func `is told fact by fact`(_ replaced: String, _ by: String, _ expected: [String]) throws {
        let changes = try diff(replaced, by).changes
        #expect(changes.map { words($0.phrase) } == expected)
    }

    @Test func `says whom it concerns, and who comes in or drops out`() throws {
        let affected = try diff("kinds: [village, community]", "kinds: [village, agency]").affected
        #expect(
            affected.map(words) == [
                "affects(村党组织)", "affects-kinds(villagecommaagency)", "kinds-in(agency)", "kinds-out(community)",
            ]
        )
        let nobody = try diff("weight * base", "weight  * base").affected
        #expect(nobody == [])
        let all = try diff("kinds: [village, community]\n", "").affected
        #expect(all.map(words) == ["affects(村党组织)", "affects-any-kind"])
    }
}
