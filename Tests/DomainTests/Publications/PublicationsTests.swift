import Domain
import TestWorld
import Testing

@Suite struct `Stating figures` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .recording)
    }

    @Test func `keeps each with its source and part of the page`() throws {
        let stamp = try state(figure(value: "95.0"))
        let record = try books.require("2017|f1" as Figure.ID)
        #expect(record.section == .achievements)
        #expect(record.value == "95")
        #expect(record.source == "宁波日报")
        #expect(record.recordedIn == stamp.sequence)
    }

    @Test func `happens once for a name`() throws {
        try state(figure())
        #expect(throws: Refusal.figureExists("f1")) { try state(figure(value: "96")) }
        #expect(throws: Refusal.repeated("figure", "f2")) { try state(figure("f2"), figure("f2")) }
    }

    @Test func `takes a source, a place, and numbers that are numbers`() {
        #expect(throws: Refusal.blank("source")) { try state(figure(source: "")) }
        #expect(throws: Refusal.blank("place")) { try state(figure(place: "")) }
        #expect(throws: Refusal.notANumber("value", "三十多")) { try state(figure(value: "三十多")) }
        #expect(throws: Refusal.noSuch("organisation", "9")) { try state(figure(organisation: "9")) }
        #expect(throws: Refusal.blank("figures")) { try state() }
    }

    @Test func `takes a fact without a number`() throws {
        try state(figure(value: nil))
        #expect(try books.require("2017|f1" as Figure.ID).value == nil)
    }

    @Test func `is the office's act, and not after the cycle`() throws {
        let stating = StateFigures(cycle: World.cycle, section: .roadmap, figures: [figure()])
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) { try books.submit(stating, by: World.ed) }
        let closed = try World.books(at: .closed)
        #expect(throws: Refusal.notWhile(.closed)) { try closed.submit(stating, by: World.ada) }
    }

    @discardableResult
    private func state(_ figures: StateFigures.Stated...) throws -> Stamp {
        try books.submit(StateFigures(cycle: World.cycle, section: .achievements, figures: figures), by: World.ada)
    }

    private func figure(
        _ id: String = "f1",
        organisation: Organisation.ID? = World.district,
        place: String = "海滨区",
        value: String? = "95",
        source: String = "宁波日报"
    ) -> StateFigures.Stated {
        .init(id: id, organisation: organisation, place: place, what: "零上门事项占比", value: value, unit: "%", source: source)
    }
}

@Suite struct `Publishing results` {
    @Test func `fixes scorecards and decisions under a digest`() throws {
        let books = try World.books(at: .rectifying)
        let stamp = try books.submit(PublishResults(cycle: World.cycle), by: World.ada)
        let publication = try books.require("2017" as Publication.ID)
        #expect(publication.publishedAt == stamp.instant)
        #expect(publication.digest.count == 64)
        #expect(publication.digest == (try PublishedDigest.of(World.cycle, in: books)))
    }

    @Test func `gives another digest for another decision`() throws {
        let first = try World.books(at: .rectifying)
        let second = try World.books(at: .deciding)
        try second.submit(World.decisions, by: World.ed)
        #expect(try PublishedDigest.of(World.cycle, in: first) == PublishedDigest.of(World.cycle, in: second))
        try second.submit(
            DecideGrades(
                cycle: World.cycle,
                grading: "grade",
                decisions: [.init(organisation: World.otherDistrict, grade: "poor", reason: "督办未结")]
            ),
            by: World.ed
        )
        #expect(try PublishedDigest.of(World.cycle, in: first) != PublishedDigest.of(World.cycle, in: second))
    }

    @Test func `waits for every decision`() throws {
        let books = try World.books(at: .deciding)
        #expect(throws: Refusal.gateUndecided("grade", 2, World.district)) {
            try books.submit(PublishResults(cycle: World.cycle), by: World.ada)
        }
        try books.submit(World.decisions, by: World.ed)
        try books.submit(PublishResults(cycle: World.cycle), by: World.ada)
    }

    @Test func `happens once`() throws {
        let books = try World.books(at: .rectifying)
        try books.submit(PublishResults(cycle: World.cycle), by: World.ada)
        #expect(throws: Refusal.resultsPublished(World.cycle)) {
            try books.submit(PublishResults(cycle: World.cycle), by: World.ada)
        }
    }

    @Test(arguments: [Phase.preparing, .recording, .auditing, .reviewing, .planning, .closed])
    func `is refused at other times`(phase: Phase) throws {
        let books = try World.books(at: phase)
        #expect(throws: Refusal.notWhile(phase)) { try books.submit(PublishResults(cycle: World.cycle), by: World.ada) }
    }

    @Test func `is the office's act`() throws {
        let books = try World.books(at: .rectifying)
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
            try books.submit(PublishResults(cycle: World.cycle), by: World.ed)
        }
    }
}
