import Domain
import Rules
import TestWorld
import Testing

@Suite struct `Recording ballot counts` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .reviewing)
    }

    @Test func `keeps the counts as they were counted`() throws {
        try books.submit(World.ballot(World.district, leaders: [8, 2, 0, 0], peers: [30, 8, 2, 5]), by: World.ada)
        let count = try books.require("2017|330203|review" as BallotCount.ID)
        #expect(try count.tally() == Tally(counts: ["leaders": ["": [8, 2, 0, 0]], "peers": ["": [30, 8, 2, 5]]]))
        #expect(count.issued == 60)
    }

    @Test func `takes a group nobody came back from`() throws {
        try record(["leaders": ["": [10, 0, 0, 0]]], returned: 10, invalid: 0)
    }

    @Test func `adds up, to the last ballot`() throws {
        #expect(throws: Refusal.moreReturnedThanIssued(61, 60)) { try record(returned: 61) }
        #expect(throws: Refusal.moreCountedThanReturned(55, 2, 56)) { try record(returned: 56) }
        try record(returned: 57)
    }

    @Test func `leaves papers that came back without a mark as abstentions`() throws {
        try record(["leaders": ["": [3, 0, 0, 0]]], returned: 58, invalid: 2)
    }

    @Test func `adds rater groups that were not counted yet, with their papers`() throws {
        try record(["leaders": ["": [8, 2, 0, 0]]], returned: 12, invalid: 1)
        #expect(throws: Refusal.ballotCounted("review", World.district)) { try record(["leaders": ["": [8, 2, 0, 0]]]) }
        #expect(throws: Refusal.ballotCounted("review", World.district)) { try record([:]) }
        try record(["peers": ["": [30, 8, 2, 5]]], returned: 50, invalid: 2)
        let count = try books.require("2017|330203|review" as BallotCount.ID)
        #expect(try count.tally() == Tally(counts: Self.counts))
        #expect([count.issued, count.returned, count.invalid] == [120, 62, 3])
    }

    @Test(arguments: [
        (["deans": ["": [1, 0, 0, 0]]], Refusal.noSuchGroup("deans", "review")),
        (["peers": ["work": [1, 0, 0, 0]]], Refusal.noSuchItem("work", "review")),
        (["peers": ["": [1, 0, 0]]], Refusal.countsPerOption("review", 4, 3)),
        (["peers": ["": [1, 0, 0, -1]]], Refusal.ballotsOutOfRange("review")),
        (["peers": ["": [10_000_001, 0, 0, 0]]], Refusal.ballotsOutOfRange("review")),
    ])
    func `names what the ballot does not have`(counts: [String: [String: [Int]]], refusal: Refusal) {
        #expect(throws: refusal) { try record(counts) }
    }

    @Test func `takes a ballot the rulebook has, and numbers that can be`() {
        #expect(throws: Refusal.noSuchBallot("other", "world-review")) { try record(ballot: "other") }
        #expect(throws: Refusal.ballotsOutOfRange("review")) { try record(invalid: -1) }
    }

    @Test func `happens once, or again with a reason`() throws {
        try record()
        #expect(throws: Refusal.ballotCounted("review", World.district)) { try record() }
        try record(["peers": ["": [1, 0, 0, 0]]], reason: "复点")
        let count = try books.require("2017|330203|review" as BallotCount.ID)
        #expect(try count.tally() == Tally(counts: ["peers": ["": [1, 0, 0, 0]]]))
    }

    @Test(arguments: [Phase.preparing, .recording, .auditing, .deciding, .rectifying, .planning, .closed])
    func `is refused at other times`(phase: Phase) throws {
        let books = try World.books(at: phase)
        #expect(throws: Refusal.notWhile(phase)) { try books.submit(command(), by: World.ada) }
    }

    @Test func `is refused once the results are frozen`() throws {
        try books.submit(FreezeResults(cycle: World.cycle), by: World.ada)
        #expect(throws: Refusal.resultsFrozen(World.cycle)) { try record() }
    }

    @Test func `is not for those who are rated`() {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) { try books.submit(command(), by: World.bo) }
    }

    private static let counts = ["leaders": ["": [8, 2, 0, 0]], "peers": ["": [30, 8, 2, 5]]]

    private func record(
        _ counts: [String: [String: [Int]]] = counts,
        ballot: String = "review",
        returned: Int = 58,
        invalid: Int = 2,
        reason: String? = nil
    ) throws {
        try books.submit(
            command(counts, ballot: ballot, returned: returned, invalid: invalid, reason: reason),
            by: World.ada
        )
    }

    private func command(
        _ counts: [String: [String: [Int]]] = counts,
        ballot: String = "review",
        returned: Int = 58,
        invalid: Int = 2,
        reason: String? = nil
    ) -> RecordBallotCounts {
        RecordBallotCounts(
            cycle: World.cycle,
            organisation: World.district,
            ballot: ballot,
            counts: counts,
            issued: 60,
            returned: returned,
            invalid: invalid,
            reason: reason
        )
    }
}
