import Domain
import TestWorld
import Testing

@Suite struct `Recording audit scores` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .auditing)
    }

    @Test func `keeps the points of each dimension, who visited, and the entry`() throws {
        let stamp = try score(("lead", "18.50"), ("style", "15"))
        let score = try books.require("2017|330203|lead" as AuditScore.ID)
        #expect(score.points == "18.5")
        #expect(score.auditors == "狄审计、甘随行")
        #expect(score.recordedIn == stamp.sequence)
    }

    @Test func `takes points within the bounds of the rulebook, ends included`() throws {
        #expect(throws: Refusal.pointsOutOfBounds("lead", "20.5")) { try score(("lead", "20.5")) }
        #expect(throws: Refusal.pointsOutOfBounds("lead", "-0.5")) { try score(("lead", "-0.5")) }
        try score(("lead", "20"), ("style", "0"))
    }

    @Test func `takes a sum within the bounds of the total, earlier scores included`() throws {
        #expect(throws: Refusal.pointsOutOfBounds("audited", "35.5")) { try score(("lead", "18"), ("style", "17.5")) }
        try score(("lead", "18"))
        #expect(throws: Refusal.pointsOutOfBounds("audited", "36")) { try score(("style", "18")) }
        try score(("style", "17"))
    }

    @Test(arguments: [("2016-12-31", false), ("2017-01-01", true), ("2017-12-31", true), ("2018-01-01", false)])
    func `takes a visit within the cycle`(text: String, isTaken: Bool) throws {
        let day = try #require(Day(text))
        let command = RecordAuditScores(
            cycle: World.cycle,
            organisation: World.district,
            scores: [.init(dimension: "lead", points: "1")],
            visitedOn: day
        )
        guard !isTaken else { return _ = try books.submit(command, by: World.di) }
        let refusal = Refusal(.invalid, "audits.visit-outside-cycle", [text, "2017-01-01", "2017-12-31"])
        #expect(throws: refusal) { try books.submit(command, by: World.di) }
    }

    @Test func `takes dimensions the rulebook has`() throws {
        // The rulebook takes a total, so other dimensions count towards it.
        try score(("party", "5"))
        let plain = World.rulebook.replacing(", from: audit.total", with: "").replacing("version: 1", with: "version: 2")
        let books = try World.books()
        try books.submit(PublishRulebook(text: plain), by: World.ada)
        let edition = try #require(try books.all(RulebookEdition.self).first)
        let opening = OpenCycle(
            cycle: World.cycle,
            year: 2017,
            opens: try World.day(1, 1),
            closes: try World.day(12, 31),
            pins: [.init(rulebook: edition.id, kinds: ["district"])]
        )
        try books.submit(opening, by: World.ada)
        try books.submit(AdvancePhase(cycle: World.cycle, to: .recording), by: World.ada)
        try books.submit(AdvancePhase(cycle: World.cycle, to: .auditing), by: World.ada)
        #expect(throws: Refusal.noSuchDimension("party", "world-review")) {
            try books.submit(command([("party", "5")]), by: World.di)
        }
        #expect(throws: Refusal.noSuchDimension("laed", "world-review", nearest: "lead")) {
            try books.submit(command([("laed", "5")]), by: World.di)
        }
        #expect(throws: Refusal.noSuchDimension("laed", "world-review", nearest: "lead")) {
            try books.submit(problem(of: World.district, dimension: "laed"), by: World.di)
        }
        #expect(throws: Refusal.noSuchDimension("party", "world-review")) {
            try books.submit(problem(of: World.district, dimension: "party"), by: World.di)
        }
        try books.submit(problem(of: World.district, dimension: "lead"), by: World.di)
        // Nothing is known of the dimensions of a kind without a rulebook.
        try books.submit(problem(of: World.village, dimension: "party"), by: World.di)
        #expect(throws: Refusal.kindNotPinned("village", World.cycle)) {
            try books.submit(command([("lead", "5")], of: World.village), by: World.di)
        }
    }

    @Test func `scores a dimension again only with a reason`() throws {
        try score(("lead", "18"))
        #expect(throws: Refusal.dimensionScored("lead", World.district)) { try score(("lead", "17")) }
        try books.submit(command([("lead", "17")], reason: "复核"), by: World.di)
        #expect(try books.require("2017|330203|lead" as AuditScore.ID).points == "17")
    }

    @Test func `refuses a dimension twice, no dimension, and what is no number`() {
        #expect(throws: Refusal.repeated("dimension", "lead")) { try score(("lead", "1"), ("lead", "1")) }
        #expect(throws: Refusal.blank("scores")) { try score() }
        #expect(throws: Refusal.notANumber("lead", "高")) { try score(("lead", "高")) }
    }

    @Test(arguments: [Phase.preparing, .recording, .reviewing, .deciding, .rectifying, .planning, .closed])
    func `is refused at other times`(phase: Phase) throws {
        let books = try World.books(at: phase)
        #expect(throws: Refusal.notWhile(phase)) { try books.submit(command([("party", "1")]), by: World.di) }
    }

    @Test func `is for auditors and the office`() {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) {
            try books.submit(command([("lead", "1")]), by: World.bo)
        }
    }

    private func problem(of organisation: Organisation.ID, dimension: String) -> RaiseProblem {
        RaiseProblem(
            cycle: World.cycle,
            organisation: organisation,
            text: "记录不全",
            category: .field,
            source: .audit,
            dimension: dimension
        )
    }

    @discardableResult
    private func score(_ scores: (String, String)...) throws -> Stamp {
        try books.submit(command(scores), by: World.di)
    }

    private func command(
        _ scores: [(String, String)],
        of organisation: Organisation.ID = World.district,
        reason: String? = nil
    ) throws -> RecordAuditScores {
        RecordAuditScores(
            cycle: World.cycle,
            organisation: organisation,
            scores: scores.map { .init(dimension: $0.0, points: $0.1) },
            visitedOn: try World.day(12, 15),
            auditors: ["狄审计", "甘随行"],
            reason: reason
        )
    }
}
