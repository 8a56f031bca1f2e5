import Rules
import Testing

@Suite struct `Reading a rulebook` {
    @Test func `takes the smallest there can be`() throws {
        let rulebook = try SampleRulebook.read("")
        #expect(rulebook.id == "sample")
        #expect(rulebook.version == 1)
        #expect(rulebook.label.text(in: "en") == "Sample")
        #expect(rulebook.label.text(in: "fr") == "样例")
        #expect(rulebook.kinds.isEmpty)
    }

    @Test func `reads numbers exactly from their text`() throws {
        let rulebook = try SampleRulebook.read(
            """
            settings:
              - {id: tenth, label: {zh-Hans: 甲}, value: 0.1}
              - {id: third, label: {zh-Hans: 乙}, value: 1/3}
              - {id: portion, label: {zh-Hans: 丙}, value: 15 %}
              - {id: long, label: {zh-Hans: 丁}, value: 0.10000000000000000000000000000000000001}
              - {id: word, label: {zh-Hans: 戊}, value: down}
              - {id: flag, label: {zh-Hans: 己}, value: true}
            """
        )
        let texts = rulebook.settings.map { $0.value?.settingText }
        #expect(texts == ["0.1", "1/3", "0.15", "0.10000000000000000000000000000000000001", "down", "true"])
    }

    @Test func `takes Chinese names in formulas`() throws {
        let rulebook = try SampleRulebook.read(
            """
            inputs:
              - {id: 基础项, label: {zh-Hans: 基础项}, type: number}
              - {id: 扣分, label: {zh-Hans: 扣分}, type: number}
            score:
              - {id: 总分, label: {zh-Hans: 总分}, formula: max(基础项 - 扣分, 0)}
            display: {decimals: 1, rounding: half_up}
            examples:
              - {name: 一, inputs: {基础项: 90, 扣分: 0.5}, expected: {总分: 89.5}}
            """.replacing("formula: max(基础项 - 扣分, 0)", with: "formula: 'max(基础项 - 扣分, 0)'")
        )
        let outcomes = rulebook.runExamples()
        #expect(outcomes.map(\.isPassed) == [true])
    }

    @Test(arguments: ["\r\n", "\r"]) func `does not mind how lines end`(_ end: String) throws {
        let plain = try SampleRulebook.read(SampleRulebook.scored)
        let text = (SampleRulebook.head + SampleRulebook.scored).replacing("\n", with: end)
        let other = try Rulebook.read(text).get()
        #expect(other.canonicalBytes == plain.canonicalBytes)
    }

    @Test(arguments: [("1899", false), ("1900", true), ("2200", true), ("20170", false), ("1/2", false), ("2017 年末", true)])
    func `takes a year of the source that can be one`(year: String, isTaken: Bool) {
        let text = SampleRulebook.head.replacing("{publisher: 某县}", with: "{publisher: 某县, year: \(year)}")
        #expect(SampleRulebook.mistakes(of: text) == (isTaken ? [] : ["5:31 number.whole"]))
    }

    @Test func `says what is expected where a list stands instead`() {
        let text = SampleRulebook.scored.replacing("half_up", with: "[]").replacing("decimals: 2", with: "decimals: [2]")
        #expect(SampleRulebook.mistakes(text) == ["5:21 type.number-expected", "5:36 type.one-of-expected"])
    }

    @Test func `drops a byte order mark at the start, and only there`() throws {
        let plain = try SampleRulebook.read("")
        let marked = try Rulebook.read("\u{FEFF}" + SampleRulebook.head).get()
        #expect(marked == plain)
        #expect(SampleRulebook.mistakes("period: 每\u{FEFF}年\n") == ["1:10 yaml.control-character"])
    }

    @Test func `counts lines alike whatever ends them`() {
        let text = (SampleRulebook.head + "colour: red\n").replacing("\n", with: "\r\n")
        #expect(SampleRulebook.mistakes(of: text) == ["7:1 key.unknown"])
    }

    @Test func `gives all mistakes of all sections at once, in the order of the file`() {
        let found = SampleRulebook.mistakes(
            """
            knids: [village]
            inputs:
              - {id: a, label: {en: A}, type: number, least: ９}
              - {id: a, label: {zh-Hans: 甲}, type: number}
            score:
              - {id: total, label: {zh-Hans: 总分}, formula: "0.7 * a + unknown_name"}
              - {id: more, label: {zh-Hans: 又}, formula: "(1 +", formula: "2"}
            grades:
              - id: star
                label: {zh-Hans: 星级}
                names: [{id: top, label: {zh-Hans: 高}}]
                by: totl
            """
        )
        #expect(
            found == [
                "-5:1 key.missing", "1:1 key.unknown-near", "3:20 label.no-main-language", "3:50 number.full-width",
                "4:10 id.twice",
                "6:59 formula.unknown-name", "7:54 yaml.duplicate-key", "9:5 key.missing", "12:9 reference.column-near",
            ]
        )
    }

    static let headMistakes: [MistakeCase] = [
        MistakeCase("rulebook: shuzhi/2", "1:11 rulebook.format"),
        MistakeCase("id: Sample", "1:5 rulebook.id"),
        MistakeCase("id: -sample", "1:5 rulebook.id"),
        MistakeCase("version: 0", "1:10 number.whole"),
        MistakeCase("version: 1.5", "1:10 number.whole"),
        MistakeCase("version: one", "1:10 type.number"),
        MistakeCase("label: 样例", "1:8 type.label"),
        MistakeCase("label: {en: Sample}", "1:8 label.no-main-language"),
        MistakeCase("label: {zh-Hans: 样例, english: Sample, x: y}", "1:22 label.language", "1:39 label.language"),
        MistakeCase("source: 某县", "1:9 type.mapping"),
        MistakeCase("source: {year: 2017}", "1:9 source.nowhere"),
        MistakeCase("source: {urls: x, publisher: y}", "1:10 key.unknown-near"),
        MistakeCase("applies_to: 村党组织", "1:13 type.list"),
        MistakeCase("applies_to: []", "1:13 list.empty"),
    ]

    @Test(arguments: headMistakes) func `names what is wrong with the head`(_ item: MistakeCase) throws {
        let key = try #require(item.text.split(separator: ":").first)
        let rest = SampleRulebook.head.split(separator: "\n").filter { !$0.hasPrefix("\(key):") }
        let text = ([item.text[...]] + rest).joined(separator: "\n")
        #expect(SampleRulebook.mistakes(of: text) == item.mistakes)
    }

    @Test(arguments: ["rulebook", "id", "version", "label", "source", "applies_to"])
    func `asks for every required key`(_ key: String) {
        let text = SampleRulebook.head.split(separator: "\n").filter { !$0.hasPrefix("\(key):") }.joined(separator: "\n")
        #expect(SampleRulebook.mistakes(of: text) == ["1:1 key.missing"])
    }

    static let sectionMistakes: [MistakeCase] = [
        MistakeCase("settings: 5", "1:11 type.list"),
        MistakeCase("settings: [5]", "1:12 type.mapping"),
        MistakeCase("settings: [{id: if, label: {zh-Hans: 甲}}]", "1:17 id.reserved"),
        MistakeCase("settings: [{id: a-b, label: {zh-Hans: 甲}}]", "1:17 id.formula-form"),
        MistakeCase("settings: [{id: ａ, label: {zh-Hans: 甲}}]", "1:17 id.formula-form"),
        MistakeCase("settings: [{id: a, label: {zh-Hans: 甲}, value: 3, choices: [1, 2]}]", "1:48 setting.not-a-choice"),
        MistakeCase("inputs: [{id: a, label: {zh-Hans: 甲}}]", "1:10 key.missing"),
        MistakeCase("inputs: [{id: a, label: {zh-Hans: 甲}, type: numbre}]", "1:45 type.one-of"),
        MistakeCase("inputs: [{id: a, label: {zh-Hans: 甲}, type: truth, least: 0}]", "1:52 key.unknown"),
        MistakeCase("inputs: [{id: a, label: {zh-Hans: 甲}, type: number, least: 5, most: 1}]", "1:63 bounds.order"),
        MistakeCase("inputs: [{id: a, label: {zh-Hans: 甲}, type: number, from: somewhere}]", "1:59 input.from"),
        MistakeCase("inputs: [{id: a, label: {zh-Hans: 甲}, type: choice}]", "1:10 key.missing"),
        MistakeCase("inputs: [{id: a, label: {zh-Hans: 甲}, type: choice, steps: [1]}]", "1:60 type.steps"),
        MistakeCase(
            "inputs: [{id: a, label: {zh-Hans: 甲}, type: series, parts: [x], length: 1}]",
            "1:65 series.both"
        ),
        MistakeCase("inputs: [{id: a, label: {zh-Hans: 甲}, type: series, parts: [x, x]}]", "1:53 list.twice"),
        MistakeCase(
            """
            inputs:
              - id: a
                label: {zh-Hans: 甲}
                type: groups
                groups: [{id: x, label: {zh-Hans: 甲}, weight: 0.5}, {id: y, label: {zh-Hans: 乙}, weight: 0.4}]
            """,
            "2:5 key.missing",
            "5:5 weights.sum"
        ),
        MistakeCase(
            "inputs: [{id: a, label: {zh-Hans: 甲}, type: number}]\nballots: [{id: a, label: {zh-Hans: 甲}}]",
            "2:11 key.missing",
            "2:11 key.missing",
            "2:16 id.twice"
        ),
        MistakeCase(
            """
            ballots:
              - id: b
                label: {zh-Hans: 测评}
                empty: ignore
                options: [{id: good, label: {zh-Hans: 好}}, {id: bad, label: {zh-Hans: 差}, value: 1, excluded: true}]
            """,
            "4:12 type.one-of",
            "5:15 option.neither",
            "5:79 option.both"
        ),
        MistakeCase(
            """
            ballots:
              - id: b
                label: {zh-Hans: 测评}
                empty: renormalise
                options: [{id: good, label: {zh-Hans: 好}, excluded: true}]
            """,
            "5:5 ballot.nothing-counts"
        ),
        MistakeCase(
            "tables: [{id: t, label: {zh-Hans: 表}, steps: [{from: 2, value: 1}, {from: 2, value: 3}]}]",
            "1:39 table.not-rising"
        ),
        MistakeCase(
            "display: {decimals: 2, rounding: half_up}\naudit: [{id: lead, label: {zh-Hans: 甲}, points: 2}]",
            "2:9 audit.deductions-or-formula"
        ),
        MistakeCase(
            """
            display: {decimals: 2, rounding: half_up}
            audit:
              - id: lead
                label: {zh-Hans: 甲}
                points: 2
                deductions:
                  - {id: x, label: {zh-Hans: 甲}, minus: 1}
                  - {id: y, label: {zh-Hans: 甲}, minus: -1, each: nothing}
            """,
            "3:5 key.missing",
            "7:9 audit.when-or-each",
            "8:45 number.negative",
            "8:55 formula.unknown-name"
        ),
        MistakeCase(
            """
            display: {decimals: 2, rounding: half_up}
            audit: [{id: lead, label: {zh-Hans: 甲}, points: 2, formula: "1", floor: none}]
            score: [{id: lead_raw, label: {zh-Hans: 甲}, formula: "1"}]
            """,
            "3:14 id.audit-raw"
        ),
        MistakeCase("score: [{id: total, label: {zh-Hans: 总分}, formula: \"1\"}]", "-5:1 key.missing"),
        MistakeCase("display: {decimals: 2, rounding: banker}", "1:34 type.one-of"),
        MistakeCase("display: {decimals: 21}", "1:10 key.missing", "1:21 number.whole"),
        MistakeCase("deadlines: [{id: d, label: {zh-Hans: 限}, on: 02-30}]", "1:46 deadline.date"),
        MistakeCase("deadlines: [{id: d, label: {zh-Hans: 限}, on: 2023-02-29}]", "1:46 deadline.date"),
        MistakeCase("deadlines: [{id: d, label: {zh-Hans: 限}}]", "1:13 deadline.when"),
        MistakeCase("deadlines: [{id: d, label: {zh-Hans: 限}, months: 2, days: 3, after: 会议}]", "1:53 deadline.both"),
        MistakeCase("inferred: [{at: x}]", "1:12 key.missing"),
    ]

    @Test(arguments: sectionMistakes) func `names what is wrong with a section`(_ item: MistakeCase) {
        #expect(SampleRulebook.mistakes(item.text) == item.mistakes)
    }

    static let orderMistakes: [MistakeCase] = [
        MistakeCase("order: {by: total, direction: descending, within: all}", "6:8 key.missing"),
        MistakeCase("order: {by: total, direction: down, within: all, ties: shared}", "6:31 type.one-of"),
        MistakeCase("order: {by: totals, direction: descending, within: all, ties: shared}", "6:13 reference.column-near"),
        MistakeCase("order: {by: total, direction: descending, within: all, ties: break_by}", "6:8 key.missing"),
        MistakeCase(
            "order: {by: total, direction: descending, within: all, ties: shared, break_by: [total]}",
            "6:70 ties.break-unused"
        ),
    ]

    @Test(arguments: orderMistakes) func `names what is wrong with the order`(_ item: MistakeCase) {
        #expect(SampleRulebook.mistakes(SampleRulebook.scored + item.text) == item.mistakes)
    }

    @Test func `refuses to order by what is not a number`() {
        let found = SampleRulebook.mistakes(
            """
            score: [{id: valid, label: {zh-Hans: 有效}, formula: "1 > 0"}]
            display: {decimals: 2, rounding: half_up}
            order: {by: valid, direction: descending, within: all, ties: shared}
            """
        )
        #expect(found == ["3:13 column.not-a-number"])
    }
}
