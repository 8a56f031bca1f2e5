import Domain
import Rules
import TestWorld
import Testing

@Suite struct `Gathering inputs` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .auditing)
        for (indicator, value) in [
            ("income", "120"), ("veto", "1"), ("field", "2"), ("quarters.first", "80"), ("views.below", "90"),
        ] {
            try books.submit(
                RecordObservations(
                    cycle: World.cycle,
                    indicator: indicator,
                    values: [.init(organisation: World.district, value: value)]
                ),
                by: World.ada
            )
        }
        try World.prepare(books, for: .reviewing)
        try books.submit(raise, by: World.di)
        try books.submit(raise, by: World.di)
        try books.submit(AdvancePhase(cycle: World.cycle, to: .reviewing), by: World.ada)
        try books.submit(World.ballot(World.district, leaders: [8, 2, 0, 0], peers: [30, 8, 2, 5]), by: World.ada)
    }

    @Test func `takes each input from the records its rulebook names`() throws {
        let values = try gather().values(of: books.require(World.district))
        #expect(values["lead"] == .number(18))
        #expect(values["audited"] == .number(33))
        #expect(values["meetings"] == .number(3))
        #expect(values["income"] == .number(120))
        #expect(values["standing"] == .number(2))
        #expect(values["settled"] == .number(0))
        #expect(values["veto"] == .truth(true))
        #expect(values["field"] == .text("城市"))
        #expect(values["quarters"] == .series([.number(80), .missing(Missing("not-given", ["quarters.second"]))]))
        #expect(values["views"] == .groups(["above": .missing(Missing("not-given", ["views.above"])), "below": .number(90)]))
        #expect(values["review"] == .tally(Tally(counts: ["leaders": ["": [8, 2, 0, 0]], "peers": ["": [30, 8, 2, 5]]])))
    }

    @Test func `leaves out what nobody recorded`() throws {
        let other = try books.require(World.otherDistrict)
        let values = try gather(World.otherDistrict).values(of: other)
        #expect(Set(values.keys) == ["lead", "style", "audited", "meetings", "standing", "settled"])
    }

    @Test(arguments: [
        ("lead", ["audit_score 2017|330203|lead"]),
        ("audited", ["audit_score 2017|330203|lead", "audit_score 2017|330203|style"]),
        ("meetings", ["activity 2017|330203|m1", "activity 2017|330203|m2"]),
        ("income", ["observation_block 2017|income"]),
        ("quarters", ["observation_block 2017|quarters.first"]),
        ("standing", ["problem 2017-330203-001", "problem 2017-330203-002"]),
        ("settled", []),
        ("review", ["ballot_count 2017|330203|review"]),
        ("unknown", []),
    ])
    func `knows the records a value comes from, with entries that named them`(input: String, records: [String]) throws {
        let sources = try gather().sources(of: input, for: books.require(World.district))
        #expect(sources.map { "\($0.table) \($0.record)" } == records)
        for source in sources {
            let row = books.rows(of: source.table).first { $0.fields.first == .text(source.record) }
            #expect(row?.entry == source.entry)
        }
    }

    @Test func `takes the same for one organisation as for all`() throws {
        let pinned = try books.pinnedRulebook(for: books.require(World.district), in: World.cycle)
        let all = try books.organisations(under: pinned.pin)
        let together = try InputGathering(pinned, of: all, in: books)
        for organisation in all {
            #expect(together.values(of: organisation) == (try gather(organisation.id).values(of: organisation)))
        }
    }

    @Test func `can look back to an entry, whatever became of a problem since`() throws {
        let freeze = try books.submit(FreezeResults(cycle: World.cycle), by: World.ada)
        let id: Problem.ID = "2017-330203-001"
        let due = try World.day(12, 1)
        try books.submit(ClaimProblem(problem: id, measures: "补", responsible: "某", due: due), by: World.bo)
        try books.submit(SubmitRectification(problem: id, note: "补"), by: World.bo)
        try books.submit(CloseProblem(problem: id, note: "好"), by: World.ada)
        try books.submit(raise, by: World.di)

        let district = try books.require(World.district)
        let then = try gather(before: freeze.sequence)
        #expect(then.values(of: district)["standing"] == .number(2))
        #expect(then.values(of: district) == (try books.require("2017|330203" as Scorecard.ID).usedInputs()))
        #expect(try gather().values(of: district)["standing"] == .number(2))
        #expect(try gather().values(of: district)["settled"] == .number(1))
        #expect(then.sources(of: "standing", for: district).count == 2)
    }

    private let raise = RaiseProblem(
        cycle: World.cycle,
        organisation: World.district,
        text: "记录不全",
        category: .common,
        source: .audit
    )

    private func gather(_ organisation: Organisation.ID = World.district, before entry: Int64? = nil) throws -> InputGathering {
        let organisation = try books.require(organisation)
        let pinned = try books.pinnedRulebook(for: organisation, in: World.cycle)
        return try InputGathering(pinned, of: [organisation], before: entry, in: books)
    }
}

@Suite struct `A frozen value` {
    @Test(arguments: [
        (Value.number(3), #"{"value":"3"}"#),
        (.truth(false), #"{"truth":false}"#),
        (.text("城/市"), #"{"text":"城/市"}"#),
        (
            .series([.number(1), .missing(Missing("not-given", ["a"]))]),
            #"{"series":[{"value":"1"},{"arguments":["a"],"missing":"not-given"}]}"#
        ),
        (.groups(["b": .number(2), "a": .number(1)]), #"{"groups":{"a":{"value":"1"},"b":{"value":"2"}}}"#),
        (.tally(Tally(counts: ["": ["": [1, 2]]])), #"{"ballot":{"":{"":[1,2]}}}"#),
    ])
    func `has one text, and reads back from it`(value: Value, text: String) throws {
        #expect(try FrozenValue.text(of: ["x": value]) == #"{"x":\#(text)}"#)
        #expect(try FrozenValue.values(from: #"{"x":\#(text)}"#) == ["x": value])
    }
}

@Suite struct `A frozen phrase` {
    @Test func `reads back from its text, with everything in it`() throws {
        let phrase = Phrase(
            "rules.bind.cap",
            [
                .text("3"), .label(Label(["zh-Hans": "好", "en": "Good"])), .missing(Missing("not-given", ["a"])),
                .phrase(Phrase("rules.words.inner", ["x"])), .list(["a", .label(Label("好"))]),
            ]
        )
        let bytes = try CanonicalJSON.bytes(of: FrozenPhrase(phrase))
        #expect(try CanonicalJSON.decode(FrozenPhrase.self, from: bytes).phrase == phrase)
    }
}
