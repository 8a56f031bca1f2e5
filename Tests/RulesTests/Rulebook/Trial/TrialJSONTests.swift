import Rules
import Testing

@Suite struct `The answer of a trial as JSON` {
    @Test func `is canonical and exact`() throws {
        let rulebook = try SampleRulebook.read(
            """
            inputs:
              - {id: x, label: {zh-Hans: 得分}, type: number}
              - {id: word, label: {zh-Hans: 评语}, type: text}
            score:
              - {id: total, label: {zh-Hans: 总分}, formula: x / 41}
              - {id: high, label: {zh-Hans: 高}, formula: x > 5}
              - {id: said, label: {zh-Hans: 评语}, formula: word, decimals: 1}
              - {id: short, label: {zh-Hans: 短}, formula: x, decimals: 0}
            display: {decimals: 4, rounding: half_up}
            order: {by: total, direction: descending, within: all, ties: shared}
            grades:
              - id: star
                label: {zh-Hans: 星级}
                names: [{id: one, label: {zh-Hans: 一星, en: One}, value: 1}, {id: none, label: {zh-Hans: 不定星}}]
                by: total
                missing: not_graded
                ties_at_limit: all_down
                shares: [{id: top, grades: [one], at_most: 50 %, rounding: down}]
            """
        )
        let cases = [
            Trial.Case(id: "A", label: Label("甲\"村\""), group: "c", values: ["x": .number(3780), "word": .text("一\n二")]),
            Trial.Case(id: "B", group: "c", values: [:]),
        ]
        let result = try Trial(cases: cases).run(rulebook)
        let json = result.json(hash: "sha256:00", language: "en") { "\($0)\($1)" }
        let notGiven = #"{"notComputable":{"message":"rules.missing.not-given[\"x\"]","reason":"not-given"}}"#
        let noWord = #"{"notComputable":{"message":"rules.missing.not-given[\"word\"]","reason":"not-given"}}"#
        let first =
            #"{"class":"c","columns":{"high":{"value":true},"said":{"value":"一\n二"},"short":{"shown":"3780","value":"3780"},"#
            + #""total":{"shown":"92.1951","value":"3780/41"}},"grades":{"star":{"binds":[{"kind":"cap","message":"#
            + #""rules.bind.cap[\"top\", \"0\", \"1\", \"不定星\"]","rule":"top"}],"highest":"none","label":"不定星","#
            + #""proposed":"none"}},"id":"A","label":"甲\"村\"","place":1,"tied":false}"#
        let second =
            #"{"class":"c","columns":{"high":\#(notGiven),"said":\#(noWord),"short":\#(notGiven),"total":\#(notGiven)},"grades":"#
            + #"{"star":{"binds":[{"kind":"missing","message":"rules.bind.not-graded[\"rules.missing.not-given[\\\"x\\\"]\"]","#
            + #""rule":"total"}],"highest":null,"notComputable":{"message":"rules.missing.not-given[\"x\"]","#
            + #""reason":"not-given"},"proposed":null}},"id":"B","place":null,"tied":false}"#
        let limit = #"{"atMost":0,"class":"c","grading":"star","peers":1,"proposed":0,"rule":"top"}"#
        let rulebookJSON = #"{"hash":"sha256:00","id":"sample","version":1}"#
        #expect(
            json == #"{"cases":[\#(first),\#(second)],"limits":[\#(limit)],"order":["A"],"rulebook":\#(rulebookJSON)}"#
        )
    }

    @Test func `does not depend on the run`() throws {
        let rulebook = try SampleGrading.rulebook(SampleGrading.bands)
        let trial = Trial(cases: SampleGrading.cases([90, 80, 70, 60]))
        let texts = try (0..<5).map { _ in try trial.run(rulebook).json(hash: "", language: "en") { key, _ in key } }
        #expect(Set(texts).count == 1)
    }
}
