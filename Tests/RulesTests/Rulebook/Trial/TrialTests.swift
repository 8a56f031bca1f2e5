import Rules
import Testing

@Suite struct `Trying a rulebook` {
    private static let tail = """
        settings:
          - {id: weight, label: {zh-Hans: 权重}, value: 0.7}
          - {id: open, label: {zh-Hans: 待定}}
        inputs:
          - {id: base, label: {zh-Hans: 基础}, type: number, least: 0, most: 100}
          - {id: flag, label: {zh-Hans: 标记}, type: truth}
          - {id: level, label: {zh-Hans: 档次}, type: choice, steps: {好: 2, 差: 0}}
          - {id: months, label: {zh-Hans: 各月}, type: series, length: 3}
          - {id: halves, label: {zh-Hans: 半年}, type: series, parts: [h1, h2]}
          - {id: note, label: {zh-Hans: 备注}, type: text}
          - id: means
            label: {zh-Hans: 组别}
            type: groups
            empty: renormalise
            groups: [{id: a, label: {zh-Hans: 甲组}, weight: 0.4}, {id: b, label: {zh-Hans: 乙组}, weight: 0.6}]
        ballots:
          - id: plain
            label: {zh-Hans: 测评}
            empty: not_computable
            options:
              - {id: good, label: {zh-Hans: 好}, value: 100}
              - {id: bad, label: {zh-Hans: 差}, value: 0}
              - {id: unknown, label: {zh-Hans: 不了解}, excluded: true}
          - id: nested
            label: {zh-Hans: 分组测评}
            empty: renormalise
            options: [{id: good, label: {zh-Hans: 好}, value: 100}, {id: bad, label: {zh-Hans: 差}, value: 0}]
            items: [{id: work, label: {zh-Hans: 工作}, weight: 0.5}, {id: style, label: {zh-Hans: 作风}, weight: 0.5}]
            groups: [{id: up, label: {zh-Hans: 上级}, weight: 0.5}, {id: down, label: {zh-Hans: 下级}, weight: 0.5}]
        score:
          - {id: total, label: {zh-Hans: 总分}, formula: weight * base}
          - {id: ballot, label: {zh-Hans: 测评分}, formula: value(plain)}
          - {id: deep, label: {zh-Hans: 分组分}, formula: value(nested)}
          - {id: average, label: {zh-Hans: 均分}, formula: mean(months)}
          - {id: group, label: {zh-Hans: 组分}, formula: weighted(means)}
          - {id: earned, label: {zh-Hans: 得分}, formula: points(level)}
          - {id: high, label: {zh-Hans: 高, en: High}, formula: total > 50}
        display: {decimals: 2, rounding: half_up}
        order: {by: total, direction: descending, within: all, ties: shared}

        """

    private func rulebook() throws -> Rulebook { try SampleRulebook.read(Self.tail) }

    private func trial(_ text: String) throws -> Trial {
        try Trial.read("settings: {open: 1}\n" + text, for: rulebook()).get()
    }

    @Test func `takes values in the form of each input`() throws {
        let result = try trial(
            """
            cases:
              - id: A
                inputs:
                  base: 90
                  flag: true
                  level: 好
                  months: [1, 2, 6]
                  halves: {h1: 3}
                  note: 自由
                  means: {a: 90, 乙组: null}
                  plain: {好: 3, bad: 1, unknown: 7}
                  nested: {up: {work: [1, 1], style: [1, 0]}, 下级: {工作: {good: 1}, style: [0, 0]}}
            """
        ).run(rulebook())
        let texts = result.cases.first?.columns.map { "\($0.id) \($0.value.settingText)" }
        #expect(texts == ["total 63", "ballot 75", "deep 87.5", "average 3", "group 90", "earned 2", "high true"])
    }

    @Test func `keeps what was not given missing`() throws {
        let result = try trial("cases: [{id: A, inputs: {base: null, months: [1, null, 3], plain: [0, 0, 12]}}]").run(rulebook())
        let missing = result.cases.first?.columns.map { column -> String in
            guard case .missing(let reason) = column.value else { return column.id }
            return "\(column.id) \(reason.key)"
        }
        #expect(
            missing == [
                "total not-given", "ballot empty-ballot", "deep not-given", "average not-given", "group not-given",
                "earned not-given",
                "high not-given",
            ]
        )
    }

    @Test func `orders with ties and leaves out who has no value`() throws {
        let result = try trial(
            "cases: [{id: A, inputs: {base: 10}}, {id: B, inputs: {base: 20}}, {id: C, inputs: {base: 10}}, {id: D}]"
        ).run(rulebook())
        #expect(result.order == ["B", "A", "C"])
        #expect(result.cases.map(\.place) == [2, 1, 2, nil])
        #expect(result.cases.map(\.isTied) == [true, false, true, false])
    }

    static let mistakes: [MistakeCase] = [
        MistakeCase("settings: {}\ncases: []", "1:1 setting.not-given"),
        MistakeCase("settings: {open: 1, wieght: 2}\ncases: []", "1:21 reference.setting-near"),
        MistakeCase("settings: {open: 1, weight: many}\ncases: []", "1:21 setting.other-kind"),
        MistakeCase("settings: {open: 1}\ncase: []", "2:1 key.unknown-near"),
        MistakeCase("settings: {open: 1}\ncases: [{inputs: {}}]", "2:9 key.missing"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A}, {id: A}]", "2:23 id.twice"),
        MistakeCase("settings: {open: 1}\ncases:\n  - {id: A}\n  - {id: A}", "4:10 id.twice"),
        MistakeCase("settings: {open: 1}\ncases: []", "2:1 trial.no-cases"),
        MistakeCase("settings: {open: 1}", "1:1 trial.no-cases"),
        MistakeCase("settings: {open: 1}\npeers: 0", "2:8 number.whole"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {base: [1]}}]", "2:32 type.number-expected"),
        MistakeCase("settings: {open: 1}\npeers: 1\ncases: [{id: A}, {id: B}]", "2:8 peers.fewer"),
        MistakeCase("settings: {open: 1}\npeers: {x: 0}\ncases: [{id: A, class: x}]", "2:12 peers.fewer"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {bsae: 1}}]", "2:26 reference.input-near"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {base: 101}}]", "2:32 input.above"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {base: -1}}]", "2:32 input.below"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {base: ９０}}]", "2:32 number.full-width"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {flag: yes}}]", "2:32 type.truth"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {level: 中}}]", "2:33 reference.choice-near"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {months: [1, 2]}}]", "2:34 series.length"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {months: 5}}]", "2:34 type.series"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {halves: {h3: 1}}}]", "2:35 reference.part-near"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {means: {c: 1}}}]", "2:34 reference.group-near"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {plain: [1, 2]}}]", "2:33 ballot.count"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {plain: [1, 2, -3]}}]", "2:40 number.whole"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {plain: {great: 1}}}]", "2:34 reference.option"),
        MistakeCase("settings: {open: 1}\ncases: [{id: A, inputs: {nested: {up: [1, 2]}}}]", "2:39 type.mapping"),
        MistakeCase("", "1:1 yaml.empty"),
    ]

    @Test func `tells apart a wrong name and a name of something the rulebook has none of`() throws {
        let bare = try SampleRulebook.read(SampleRulebook.scored)
        guard case .failure(let mistakes) = Trial.read("settings: {b: 1}\ncases: [{id: A}]", for: bare) else {
            Issue.record("a setting that is not there was read")
            return
        }
        #expect(mistakes.list.map(\.key) == ["reference.none"])
        #expect(mistakes.list.map(\.arguments) == [["b"]])
    }

    @Test(arguments: mistakes) func `names what is wrong with a file of cases`(_ item: MistakeCase) throws {
        let found: [String]
        switch Trial.read(item.text, for: try rulebook()) {
        case .success: found = []
        case .failure(let mistakes): found = mistakes.list.map { "\($0.line):\($0.column) \($0.key)" }
        }
        #expect(found == item.mistakes)
    }
}
