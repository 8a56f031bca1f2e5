import Rules
import Testing

@Suite struct `Making a plan from a rulebook` {
    private func rulebook() throws -> Rulebook {
        try SampleRulebook.read(
            """
            settings:
              - {id: weight, label: {zh-Hans: 权重}, value: 0.7}
              - {id: open, label: {zh-Hans: 待定}}
            inputs:
              - {id: sessions, label: {zh-Hans: 专题会}, type: number}
              - {id: plan_made, label: {zh-Hans: 计划}, type: truth}
            audit:
              - id: lead
                label: {zh-Hans: 组织领导}
                points: 2
                floor: 0
                deductions:
                  - {id: plan, label: {zh-Hans: 无计划}, when: not plan_made, minus: 0.5}
                  - {id: sessions, label: {zh-Hans: 少开会}, each: 4 - sessions, minus: 0.5, most: 1.5}
              - {id: bonus, label: {zh-Hans: 加分}, points: 3, formula: sessions, floor: none}
            score:
              - {id: total, label: {zh-Hans: 总分}, formula: weight * lead + open}
            display: {decimals: 2, rounding: half_up}
            """
        )
    }

    @Test(arguments: [
        (4, true, "2", "2", "3"), (2, false, "0.5", "0.5", "2"), (0, false, "0", "0", "0"), (9, true, "2", "2", "3"),
    ])
    func `an audit item loses points down to its floor`(
        _ sessions: Int,
        _ isPlanned: Bool,
        _ raw: String,
        _ lead: String,
        _ bonus: String
    ) throws {
        let plan = try rulebook().plan(settings: ["open": .number(0)])
        let peer = Peer(id: "A", values: ["sessions": .number(Exact(sessions)), "plan_made": .truth(isPlanned)])
        let scores = plan.columns.evaluate([peer])
        let texts = ["lead_raw", "lead", "bonus"].map { scores.value($0, of: 0).settingText }
        #expect(texts == [raw, lead, bonus])
    }

    @Test func `the raw points may fall below the floor`() throws {
        let rulebook = try SampleRulebook.read(
            """
            inputs: [{id: n, label: {zh-Hans: 次数}, type: number}]
            audit:
              - id: item
                label: {zh-Hans: 项}
                points: 2
                floor: 0
                deductions: [{id: d, label: {zh-Hans: 扣}, each: n, minus: 1}]
            display: {decimals: 0, rounding: half_up}
            """
        )
        let scores = try rulebook.plan().columns.evaluate([Peer(id: "A", values: ["n": .number(5)])])
        #expect(scores.value("item_raw", of: 0) == .number(-3))
        #expect(scores.value("item", of: 0) == .number(0))
    }

    @Test func `settings given take the place of the rulebook's own`() throws {
        let peer = Peer(id: "A", values: ["sessions": .number(4), "plan_made": .truth(true)])
        func total(_ settings: [String: Value]) throws -> String {
            try rulebook().plan(settings: settings).columns.evaluate([peer]).value("total", of: 0).settingText
        }
        #expect(try total(["open": .number(1)]) == "2.4")
        #expect(try total(["open": .number(1), "weight": .number(1)]) == "3")
    }

    @Test func `asks for every setting without a value, and refuses what does not fit`() throws {
        let rulebook = try rulebook()
        let missing = #expect(throws: SettingProblems.self) { try rulebook.plan() }
        #expect(missing?.list.map { "\($0.setting) \($0.key)" } == ["open setting.not-given"])
        let unfit = #expect(throws: SettingProblems.self) {
            try rulebook.plan(settings: ["opne": .number(1), "weight": .text("x")])
        }
        #expect(
            unfit?.list.map { "\($0.setting) \($0.key)" } == [
                "opne reference.setting-near", "weight setting.other-kind", "open setting.not-given",
            ]
        )
    }

    @Test func `a formula that a setting makes wrong is a mistake, not a crash`() throws {
        let rulebook = try self.rulebook()
        #expect(throws: FormulaMistakes.self) { try rulebook.plan(settings: ["open": .text("many")]) }
    }
}
