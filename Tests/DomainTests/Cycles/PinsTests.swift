import Domain
import Rules
import TestWorld
import Testing

@Suite struct `Rulebooks of several purposes` {
    private static let duties = """
        rulebook: shuzhi/1
        id: meeting-duties
        version: 1
        label: {zh-Hans: 会议责任}
        source: {publisher: 甬城}
        applies_to: [{zh-Hans: 各级}]
        settings:
          - {id: often, label: {zh-Hans: 次数}, local: true}
        duties:
          - id: quarterly
            label: {zh-Hans: 每季度一次}
            source: {note: 甬城}
            softness: must
            type: cadence
            events: [meeting]
            least: {setting: often}
            per: quarter
        """

    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .preparing)
        try books.submit(PublishRulebook(text: Self.duties), by: World.ada)
    }

    private func pin(
        _ kinds: [Kind.ID],
        text: String = duties,
        purpose: Pin.Purpose = .duties,
        settings: [String: String] = [:]
    ) throws {
        let pinned = OpenCycle.Pinned(
            rulebook: try World.edition(of: text),
            kinds: kinds,
            settings: settings,
            purpose: purpose
        )
        try books.submit(PinRulebook(cycle: World.cycle, pin: pinned), by: World.ada)
    }

    @Test func `stand beside the one a kind is scored by`() throws {
        try pin(["village", "township"], settings: ["often": "2"])
        #expect(
            try books.pins(of: World.cycle).map(\.id) == [
                "2017|district", "2017|township+village", "2017|township+village|meeting-duties",
            ]
        )
        #expect(try books.scoringPins(of: World.cycle).count == 2)
        let village = try books.require(World.village)
        #expect(try books.pinnedRulebook(for: village, in: World.cycle).rulebook.id == "world-review")
        let found = try books.dutyRulebooks(for: village, in: World.cycle)
        #expect(found.map(\.rulebook.id) == ["meeting-duties"])
        #expect(found.first?.pin.settings == ["often": "2"])
        #expect(try books.dutyRulebooks(for: books.require(World.district), in: World.cycle).isEmpty)
    }

    @Test func `check duties under the settings of the pin`() throws {
        try pin(["village"], settings: ["often": "2"])
        try pin(["township"])
        let opens = try #require(CalendarDay("2017-01-01"))
        let closes = try #require(CalendarDay("2017-12-31"))
        let period = try #require(DutyPeriod(opens: opens, closes: closes, asOf: closes))
        func standing(of code: Organisation.ID) throws -> DutyFinding.Standing? {
            let organisation = try books.require(code)
            let duties = try #require(try books.dutyRulebooks(for: organisation, in: World.cycle).first)
            let record = DutyRecord(organisation.id.text, kind: organisation.kind.text, facts: [:])
            return duties.plan.findings(for: record, in: period).first?.standing
        }
        #expect(try standing(of: World.village) == .notMet)
        #expect(try standing(of: World.township) == .notComputable)
    }

    @Test func `are one version of a rulebook for a kind`() throws {
        try pin(["village"])
        #expect(throws: Refusal.rulebookPinned("village", "meeting-duties")) { try pin(["township", "village"]) }
        let next = Self.duties.replacing("version: 1", with: "version: 2")
        try books.submit(PublishRulebook(text: next), by: World.ada)
        #expect(throws: Refusal.rulebookPinned("village", "meeting-duties")) { try pin(["village"], text: next) }
        try pin(["township"], text: next)
    }

    @Test func `are for scoring only where there is something to score`() throws {
        #expect(throws: Refusal.nothingToScore("meeting-duties")) { try pin(["city"], purpose: .scoring) }
        #expect(throws: Refusal.kindPinned("village")) {
            let other = World.rulebook.replacing("id: world-review", with: "id: other-review")
            try books.submit(PublishRulebook(text: other), by: World.ada)
            try pin(["village"], text: other, purpose: .scoring)
        }
    }

    @Test func `make nobody wait for scores or decisions`() throws {
        try pin(["city"])
        for phase in [Phase.recording, .auditing, .reviewing, .deciding, .rectifying] {
            try World.prepare(books, for: phase)
            try books.submit(AdvancePhase(cycle: World.cycle, to: phase), by: World.ada)
        }
        #expect(try books.count(Match<Scorecard>("organisation", .id(World.root))) == 0)
        #expect(try books.count(Match<Scorecard>("organisation", .id(World.district))) == 1)
    }

    @Test func `are taken back while the cycle is prepared, and pinned again`() throws {
        let unpin = UnpinRulebook(pin: "2017|district")
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) { try books.submit(unpin, by: World.bo) }
        try books.submit(unpin, by: World.ada)
        #expect(throws: Refusal.kindNotPinned("district", World.cycle)) {
            try books.pinnedRulebook(for: books.require(World.district), in: World.cycle)
        }
        #expect(throws: Refusal.noSuch("pin", "2017|district")) { try books.submit(unpin, by: World.ada) }
        try pin(["district"], text: World.rulebook, purpose: .scoring, settings: ["top_share": "1/3"])
        #expect(try books.require(Pin.ID("2017|district")).settings == ["top_share": "1/3"])

        try books.submit(AdvancePhase(cycle: World.cycle, to: .recording), by: World.ada)
        #expect(throws: Refusal.notWhile(.recording)) { try books.submit(unpin, by: World.ada) }
    }

    @Test func `were all for scoring in the first shape of the commands`() throws {
        let books = try World.books()
        try books.submit(PublishRulebook(text: World.rulebook), by: World.ada)
        let edition = try World.edition()
        let opening = OpenCycle1(
            cycle: "c",
            year: 2017,
            opens: try World.day(1, 1),
            closes: try World.day(12, 31),
            pins: [.init(rulebook: edition, kinds: ["district"])]
        )
        try books.submit(opening, by: World.ada)
        try books.submit(PinRulebook1(cycle: "c", pin: .init(rulebook: edition, kinds: ["village"])), by: World.ada)
        try books.submit(AdvancePhase1(cycle: "c", to: .recording), by: World.ada)
        #expect(try books.pins(of: "c").map(\.purpose) == [.scoring, .scoring])
        #expect(try books.require(Cycle.ID("c")).phase == .recording)
        #expect(try books.count(Match<PhaseChange>("cycle", .text("c"))) == 0)
    }
}
