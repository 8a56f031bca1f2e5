extension World {
    /// The rulebook all kinds of the world but the city are held to.
    package static let rulebook = """
        rulebook: shuzhi/1
        id: world-review
        version: 1
        label: {zh-Hans: 甬城年度考核, en: Yearly review of the world}
        source: {publisher: 甬城考核办, year: 2017}
        applies_to:
          - {zh-Hans: 区县、街道和村}
        kinds: [district, township, village]
        settings:
          - {id: top_share, label: {zh-Hans: 好等次比例}, value: 50 %}
        inputs:
          - {id: lead, label: {zh-Hans: 责任落实}, type: number, least: 0, most: 20, from: audit.lead}
          - {id: style, label: {zh-Hans: 作风}, type: number, least: 0, most: 20, from: audit.style}
          - {id: audited, label: {zh-Hans: 审计总分}, type: number, least: 0, most: 35, from: audit.total}
          - {id: meetings, label: {zh-Hans: 专题会议}, type: number, least: 0, from: activities.meeting}
          - {id: income, label: {zh-Hans: 集体收入（万元）}, type: number, least: 0, most: 1000, from: indicator.income}
          - {id: standing, label: {zh-Hans: 未销号问题}, type: number, least: 0, from: problems.open}
          - {id: settled, label: {zh-Hans: 已销号问题}, type: number, least: 0, from: problems.closed}
          - {id: veto, label: {zh-Hans: 一票否决}, type: truth}
          - {id: field, label: {zh-Hans: 领域}, type: choice, choices: [农村, 城市]}
          - {id: quarters, label: {zh-Hans: 季度分}, type: series, parts: [first, second]}
          - id: views
            label: {zh-Hans: 评议}
            type: groups
            empty: renormalise
            groups:
              - {id: above, label: {zh-Hans: 上级}, weight: 0.5}
              - {id: below, label: {zh-Hans: 下级}, weight: 0.5}
        ballots:
          - id: review
            label: {zh-Hans: 民主测评}
            options:
              - {id: good, label: {zh-Hans: 好}, value: 100}
              - {id: fair, label: {zh-Hans: 一般}, value: 60}
              - {id: poor, label: {zh-Hans: 差}, value: 0}
              - {id: unknown, label: {zh-Hans: 不了解}, excluded: true}
            groups:
              - {id: leaders, label: {zh-Hans: 领导}, weight: 0.4}
              - {id: peers, label: {zh-Hans: 同行}, weight: 0.6}
            empty: renormalise
        score:
          - {id: appraisal, label: {zh-Hans: 测评分}, formula: "value(review)"}
          - id: total
            label: {zh-Hans: 总分}
            formula: "audited + min(meetings, 10) + coalesce(income, 0) / 10 + settled - standing + 0.5 * appraisal"
        display: {decimals: 2, rounding: half_up}
        order: {by: total, direction: descending, within: class, ties: shared}
        grades:
          - id: grade
            label: {zh-Hans: 等次}
            names:
              - {id: good, label: {zh-Hans: 好}}
              - {id: fair, label: {zh-Hans: 一般}}
              - {id: poor, label: {zh-Hans: 差}}
            by: total
            bands:
              reading: half_open
              steps: [{grade: good, from: 60}, {grade: fair, from: 30}, {grade: poor}]
            ceilings:
              - {id: veto, label: {zh-Hans: 一票否决}, when: "coalesce(veto, false)", at_most: fair}
            shares:
              - {id: top, grades: [good], at_most: {setting: top_share}, rounding: down, of: class}
            ties_at_limit: all_down
            missing: not_graded
            decided_by: {zh-Hans: 党委}
        """
}
