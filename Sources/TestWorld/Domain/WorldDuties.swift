extension World {
    /// The rulebook of the world with duties and counters beside its score.
    package static let dutyRulebook =
        rulebook + """

            duties:
              - id: quarterly
                label: {zh-Hans: 每季度专题研究一次}
                source: {note: {zh-Hans: 甬城规定}}
                softness: must
                type: cadence
                events: [meeting]
                least: 1
                per: quarter
              - id: chaired
                label: {zh-Hans: 书记主持}
                source: {note: {zh-Hans: 甬城规定}}
                softness: must
                type: chair
                events: [meeting]
                allowed: [secretary]
                delegates: [deputy]
              - id: committee
                label: {zh-Hans: 设委员会}
                source: {note: {zh-Hans: 甬城规定}}
                softness: generally
                type: size
                of: full_members
                steps:
                  - {from: 0, label: {zh-Hans: 不足七名}, requires: "not has_committee"}
                  - {from: 7, label: {zh-Hans: 七名以上}, requires: has_committee}
              - id: lost
                label: {zh-Hans: 失联处置}
                source: {note: {zh-Hans: 甬城规定}}
                softness: must
                type: clock
                case: lost_contact
                ends: [found]
                steps:
                  - {id: stopped, label: {zh-Hans: 停止党籍}, after: lost_since, least: {months: 6}, demanded: true}
            counters:
              - {id: sessions, label: {zh-Hans: 专题研究基层党建}, unit: 次, events: [meeting], counts: events}
              - {id: places, label: {zh-Hans: 走访村社}, unit: 个, events: [visit], counts: subjects}
            """
}
