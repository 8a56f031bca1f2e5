import Domain
import TestWorld
import Testing

@Suite struct `Opening a cycle` {
    let books: MemoryLedger

    init() throws {
        books = try World.books()
        try books.submit(PublishRulebook(text: World.rulebook), by: World.ada)
    }

    @Test func `starts it in its first phase, with its pins`() throws {
        try books.submit(World.opening(), by: World.ada)

        #expect(try books.require(World.cycle).phase == .preparing)
        let pins = try books.pins(of: World.cycle)
        #expect(pins.map(\.id) == ["2017|district", "2017|township+village"])
        #expect(pins.map(\.within) == [0, 1])
    }

    @Test func `happens once`() throws {
        try books.submit(World.opening(), by: World.ada)
        #expect(throws: Refusal.cycleExists("2017")) { try books.submit(World.opening(), by: World.ada) }
    }

    @Test func `takes a year whose last day is not before its first`() throws {
        let (first, second) = (try World.day(1, 1), try World.day(1, 2))
        #expect(throws: Refusal.closesBeforeItOpens(second, first)) { try open(opens: second, closes: first) }
        #expect(throws: Refusal.notAYear(17)) { try open(year: 17) }
        try open(opens: first, closes: first)
    }

    @Test func `gives a kind one rulebook`() throws {
        #expect(throws: Refusal.kindPinned("district")) { try open(pins: [["district"], ["township", "district"]]) }
        #expect(throws: Refusal.kindPinned("district")) { try open(pins: [["district", "district"]]) }
        #expect(throws: Refusal.blank("kinds")) { try open(pins: [[]]) }
    }

    @Test func `takes only kinds there are and the rulebook is for`() throws {
        #expect(throws: Refusal.rulebookNotFor("city", "world-review")) { try open(pins: [["city"]]) }
        #expect(throws: Refusal.noSuch("kind", "moon")) { try open(pins: [["moon"]]) }
        #expect(throws: Refusal.within(-1)) { try open(pins: [["district"]], within: -1) }
        #expect(throws: Refusal.within(21)) { try open(pins: [["district"]], within: 21) }
    }

    @Test func `takes only rulebooks that are published`() {
        let pin = OpenCycle.Pinned(rulebook: "sha256:00", kinds: ["district"])
        #expect(throws: Refusal.noSuch("rulebook_edition", "sha256:00")) {
            try books.submit(cycle(pins: [pin]), by: World.ada)
        }
    }

    @Test func `takes only settings the rulebook has, of their kind`() throws {
        #expect(throws: Refusal.settings("world-review", ["bottom"])) { try open(settings: ["bottom": "1"]) }
        #expect(throws: Refusal.settings("world-review", ["top_share"])) { try open(settings: ["top_share": "much"]) }
        try open(settings: ["top_share": "1/3"])
        #expect(try books.pins(of: "c").map(\.settings) == [["top_share": "1/3"]])
    }

    private func open(
        year: Int = 2017,
        opens: Day? = nil,
        closes: Day? = nil,
        pins: [[Kind.ID]] = [["district"]],
        within: Int = 0,
        settings: [String: String] = [:]
    ) throws {
        let edition = try World.edition()
        try books.submit(
            cycle(
                year: year,
                opens: opens,
                closes: closes,
                pins: pins.map { .init(rulebook: edition, kinds: $0, within: within, settings: settings) }
            ),
            by: World.ada
        )
    }

    private func cycle(year: Int = 2017, opens: Day? = nil, closes: Day? = nil, pins: [OpenCycle.Pinned]) throws -> OpenCycle {
        OpenCycle(
            cycle: "c",
            year: year,
            opens: try opens ?? World.day(1, 1),
            closes: try closes ?? World.day(12, 31),
            pins: pins
        )
    }
}

@Suite struct `Pinning a rulebook` {
    @Test func `adds kinds while the cycle is prepared, and none that is taken`() throws {
        let books = try World.books(at: .preparing)
        let edition = try World.edition()
        let again = PinRulebook(cycle: World.cycle, pin: .init(rulebook: edition, kinds: ["village"]))
        #expect(throws: Refusal.kindPinned("village")) { try books.submit(again, by: World.ada) }

        let other = World.rulebook.replacing("id: world-review", with: "id: city-review")
            .replacing("kinds: [district, township, village]", with: "kinds: [city]")
        try books.submit(PublishRulebook(text: other), by: World.ada)
        let published = try #require(try books.list(Match<RulebookEdition>("name", .text("city-review"))).first)
        let city = PinRulebook(cycle: World.cycle, pin: .init(rulebook: published.id, kinds: ["city"]))
        try books.submit(city, by: World.ada)
        #expect(try books.pins(of: World.cycle).count == 3)

        try books.submit(AdvancePhase(cycle: World.cycle, to: .recording), by: World.ada)
        #expect(throws: Refusal.notWhile(.recording)) { try books.submit(city, by: World.ada) }
    }
}
