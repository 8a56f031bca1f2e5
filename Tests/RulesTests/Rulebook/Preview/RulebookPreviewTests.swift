import RulebookLibrary
import Rules
import Testing

@Suite struct `The preview of a rulebook` {
    private static let text = """
        rulebook: shuzhi/1
        id: sample
        version: 1
        label: {zh-Hans: 样例}
        source: {publisher: 甬城}
        applies_to: [{zh-Hans: 村}]
        inputs:
          - {id: meetings, label: {zh-Hans: 会议次数}, type: number, from: activities.meeting}
          - {id: income, label: {zh-Hans: 收入}, type: number, from: indicator.income}
          - {id: veto, label: {zh-Hans: 一票否决}, type: truth}
          - {id: lead, label: {zh-Hans: 责任}, type: number, from: audit.lead}
          - {id: open, label: {zh-Hans: 未销号}, type: number, from: problems.open}
        duties:
          - id: quarterly
            label: {zh-Hans: 每季一次}
            source: {note: 甬城}
            softness: must
            type: cadence
            events: [meeting, lecture]
            least: 1
            per: quarter
        counters:
          - {id: lectures, label: {zh-Hans: 党课次数}, events: [lecture], counts: events}
        forms:
          - id: yearly
            label: {zh-Hans: 年报}
            fields:
              - {id: staff, label: {zh-Hans: 人员}, means: staff}
        """

    @Test func `shows each kind of activity once, with everything it counts for`() throws {
        let preview = RulebookPreview(try Rulebook.read(Self.text).get())
        #expect(preview.activities.map(\.kind) == ["meeting", "lecture"])
        #expect(preview.activities.first?.uses.map { "\($0.part.rawValue) \($0.id)" } == ["duty quarterly", "input meetings"])
        #expect(preview.activities.last?.uses.map { "\($0.part.rawValue) \($0.id)" } == ["duty quarterly", "counter lectures"])
    }

    @Test func `asks for what is neither counted nor audited nor voted on`() throws {
        let preview = RulebookPreview(try Rulebook.read(Self.text).get())
        #expect(preview.indicators.map(\.id) == ["income", "veto"])
        #expect(preview.dimensions.map(\.id) == ["lead"])
        #expect(preview.forms.map(\.id) == ["yearly"])
        #expect(preview.duties.map(\.id) == ["quarterly"])
    }

    @Test(arguments: (RulebookLibrary.published + RulebookLibrary.seed + RulebookLibrary.national).map(\.name))
    func `shows something of every rulebook that ships`(name: String) throws {
        let rulebook = try Rulebook.read(try #require(RulebookLibrary.text(named: name))).get()
        let preview = RulebookPreview(rulebook)
        let shown = [
            preview.activities.count, preview.indicators.count, preview.forms.count, preview.audit.count,
            preview.dimensions.count, preview.ballots.count, preview.duties.count, preview.deadlines.count,
            rulebook.articles.articles.count, rulebook.gradings.count,
        ]
        #expect(shown.reduce(0, +) > 0)
    }
}
