import RulebookLibrary
import Rules
import Testing

@Suite struct `Reading duties` {
    private static func duty(_ rest: String) -> String {
        "duties:\n  - {id: d, label: {zh-Hans: 甲}, source: {note: 例}, softness: must, \(rest)}\n"
    }

    @Test(arguments: [
        ("type: cadence, events: [m], per: month", "key.missing"),
        ("type: cadence, events: [m], least: 1, per: week", "type.one-of"),
        ("type: cadence, events: [], least: 1, per: month", "list.empty"),
        ("type: cadence, events: [m], least: 1, per: year, by: 13-01", "deadline.date"),
        ("type: cadence, events: [m], least: {setting: nothing}, per: year", "reference.none"),
        ("type: cadences", "type.one-of"),
        ("type: ratio, events: [m], amount: present", "duty.no-limit"),
        ("type: cadence, events: [m], least: 1, per: year, quorum: 1", "key.unknown"),
        ("type: clock, case: c, steps: [{id: s, label: {zh-Hans: 步}}]", "duty.after-or-before"),
        ("type: clock, case: c, steps: [{id: s, label: {zh-Hans: 步}, after: t, most: {months: 1, days: 3}}]", "duty.span"),
        ("type: size, of: form, steps: [{from: 0, label: {zh-Hans: 小}}]", "duty.size-number"),
        ("type: size, of: weight, steps: [{from: 0, label: {zh-Hans: 小}}]", "type.one-of"),
        ("type: size, of: members, steps: [{from: 3, label: {zh-Hans: 小}}, {from: 1, label: {zh-Hans: 大}}]", "table.not-rising"),
        ("type: size, of: members, steps: [{from: 0, label: {zh-Hans: 小}, requires: has_comittee}]", "formula.unknown-name-near"),
        ("type: dues, group: g, rates: [{rate: 1 %}, {to: 5, rate: 2 %}]", "duty.bands"),
        ("type: dues, group: g, amount: 1, between: [2, 1]", "duty.between"),
        ("type: gap, events: [m], seasons: [{id: s, label: {zh-Hans: 冬}, months: [12, 1]}]", "duty.months"),
        ("type: term, ask: shift, years: '3'", "key.missing"),
        ("applies: {when: form}, type: cadence, events: [m], least: 1, per: year", "formula.expected-truth"),
    ])
    func `says what is wrong with a duty`(rest: String, key: String) {
        let mistakes = SampleRulebook.mistakes(Self.duty(rest))
        let keys = mistakes.map { $0.split(separator: " ").last.map(String.init) ?? "" }
        #expect(keys.contains(key), "\(mistakes)")
    }

    @Test func `reports a formula where it stands`() {
        let mistakes = SampleRulebook.mistakes(
            """
            duties:
              - id: d
                label: {zh-Hans: 甲}
                source: {note: 例}
                softness: must
                applies: {when: "has_groups and memberz > 3"}
                type: cadence
                events: [m]
                least: 1
                per: year

            """
        )
        #expect(mistakes.first?.hasPrefix("6:37 ") == true, "\(mistakes)")
    }

    @Test func `refuses two duties of one id, and articles that name none`() {
        let twice = Self.duty("type: cadence, events: [m], least: 1, per: year")
        let mistakes = SampleRulebook.mistakes(twice + twice.split(separator: "\n")[1] + "\n")
        #expect(mistakes == ["3:10 id.twice"])
        let list = "articles: {list: [{id: a, text: 甲, duties: [x]}]}\n"
        #expect(SampleRulebook.mistakes(list) == ["1:45 reference.none"])
    }

    @Test func `lets a local setting stay without a value, and no other`() throws {
        let local = try SampleRulebook.read("settings:\n  - {id: s, label: {zh-Hans: 甲}, local: true}\n")
        #expect(try local.plan().settings.isEmpty)
        let firm = try SampleRulebook.read("settings:\n  - {id: s, label: {zh-Hans: 甲}}\n")
        #expect(throws: SettingProblems.self) { try firm.plan() }
    }

    @Test func `takes a value that is no choice for not set`() throws {
        let book = try #require(RulebookLibrary.text(named: "national-duties"))
        let plan = try Rulebook.read(book).get().dutyPlan(settings: ["election_base": .text("nobody")])
        var record = DutyRecord("o", kind: "village")
        record.events = [
            DutyBench.event("election_meeting", "2017-06-01") {
                $0.ballot = [DutyEvent.Line("a", 6)]
                $0.seats = 1
                $0.votingDue = 12
                $0.votingPresent = 10
            }
        ]
        let finding = plan.findings(for: record, in: try DutyBench.year(asOf: "2018-01-05")).first { $0.duty == "r19" }
        #expect(finding?.standing == .notComputable)
    }

    @Test(arguments: RulebookLibrary.national + RulebookLibrary.seed)
    func `knows every rulebook that ships, tells it in words and finds no difference from itself`(
        _ entry: RulebookLibrary.Entry
    ) throws {
        let book = try Rulebook.read(entry.text).get()
        #expect(book.id == entry.name)
        #expect(RulebookDiff(from: book, to: book).changes == [])
        let duties = RulebookWords(book).parts.first { $0.section == .duties }
        #expect((duties?.lines.count ?? 0) == book.duties.count)
        #expect(book.burdenWarnings == [])
        let others = (RulebookLibrary.national + RulebookLibrary.seed).filter { $0.name != entry.name }
        let index = FieldIndex(try others.map { try Rulebook.read($0.text).get() })
        #expect(index.duplicates(in: book) == [])
    }

    @Test func `marks every article nobody has the text of as a sample`() throws {
        for entry in RulebookLibrary.seed {
            let book = try Rulebook.read(entry.text).get()
            #expect(book.articles.entered == 0, "\(entry.name)")
        }
    }

    @Test func `tells a changed rhythm as a change of its parameter`() throws {
        let before = try SampleRulebook.read(Self.duty("type: cadence, events: [m], least: 1, per: quarter"))
        let after = try SampleRulebook.read(Self.duty("type: cadence, events: [m], least: 1, per: month"))
        let changes = RulebookDiff(from: before, to: after).changes
        #expect(changes.map(\.part) == [.duty])
        #expect(changes.first?.phrase.arguments.suffix(2) == ["quarter", "month"])
    }
}
