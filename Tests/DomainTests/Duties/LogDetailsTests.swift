import Domain
import Rules
import TestWorld
import Testing

@Suite struct `Logging activities with details` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .recording)
    }

    private func log(_ name: String = "a", attendees: Int? = 9, due: Int? = 12, _ change: (inout ActivityDetails) -> Void) throws
    {
        var details = ActivityDetails()
        change(&details)
        let item = LogActivities.Item(
            id: name,
            kind: "member_meeting",
            day: try World.day(5, 4),
            subject: "讨论",
            attendees: attendees,
            due: due,
            details: details
        )
        try books.submit(LogActivities(cycle: World.cycle, organisation: World.district, items: [item]), by: World.bo)
    }

    @Test func `keeps votes, agenda, chair and counts exactly`() throws {
        try log {
            ($0.votingPresent, $0.votingDue, $0.votesFor) = (9, 11, 9)
            ($0.chairPost, $0.isDelegated, $0.marks) = ("deputy", true, ["decision"])
            $0.amounts = ["graded": "9.0", "share": "2/6"]
            $0.people = ["bo"]
        }
        let details = try books.require("2017|330203|a" as Activity.ID).details
        #expect(details.votesFor == 9 && details.votingDue == 11 && details.isDelegated)
        #expect(details.amounts == ["graded": "9", "share": "1/3"])
        #expect(details.people == ["bo"])
    }

    @Test(
        arguments: [
            { $0.votingPresent = -1 }, { ($0.votingPresent, $0.votingDue) = (8, 7) }, { $0.votingPresent = 10 },
            { $0.votingDue = 13 }, { ($0.votesFor, $0.votingPresent) = (6, 5) }, { ($0.votesFor, $0.votingDue) = (6, 5) },
            { $0.seats = 0 }, { ($0.votingPresent, $0.ballot) = (5, [.init(candidate: "1号", votes: 6)]) },
            { $0.ballot = [.init(candidate: "1号", votes: -1)] },
        ] as [@Sendable (inout ActivityDetails) -> Void]
    )
    func `takes votes that can be`(change: @Sendable (inout ActivityDetails) -> Void) {
        #expect(throws: Refusal.votesDoNotAddUp("a")) { try log("a", attendees: 9, due: 12, change) }
    }

    @Test func `takes everybody voting`() throws {
        try log { ($0.votingPresent, $0.votingDue, $0.votesFor) = (9, 9, 9) }
        try log("b") {
            ($0.votingPresent, $0.ballot) = (5, [.init(candidate: "1号", votes: 5), .init(candidate: "2号", votes: 5)])
        }
    }

    @Test func `refuses lists that repeat, are blank or too long`() throws {
        #expect(throws: Refusal.repeated("marks", "study")) { try log { $0.marks = ["study", "study"] } }
        #expect(throws: Refusal.notAName("marks", "a b")) { try log { $0.marks = ["a b"] } }
        #expect(throws: Refusal.repeated("candidate", "1")) {
            try log { $0.ballot = [.init(candidate: "1", votes: 1), .init(candidate: "1", votes: 2)] }
        }
        #expect(throws: Refusal.tooManyParts("a", "marks", most: 100)) { try log { $0.marks = (0...100).map { "m\($0)" } } }
        #expect(throws: Refusal.notANumber("graded", "nine")) { try log { $0.amounts = ["graded": "nine"] } }
        #expect(throws: Refusal.amountNegative("a", "graded")) { try log { $0.amounts = ["graded": "-1"] } }
        #expect(throws: Refusal.noSuch("person", "nobody")) { try log { $0.people = ["nobody"] } }
    }

    @Test func `lets an activity belong to one that is there or in the same list, but not to itself`() throws {
        #expect(throws: Refusal.followsNothing("a", "m")) { try log { $0.follows = "m" } }
        #expect(throws: Refusal.followsNothing("a", "a")) { try log { $0.follows = "a" } }
        try log("m") { _ in }
        try log { $0.follows = "m" }
        var details = ActivityDetails()
        details.follows = "later"
        let items = [
            LogActivities.Item(id: "first", kind: "matter", day: try World.day(5, 5), subject: "议", details: details),
            LogActivities.Item(id: "later", kind: "member_meeting", day: try World.day(5, 5), subject: "会"),
        ]
        try books.submit(LogActivities(cycle: World.cycle, organisation: World.district, items: items), by: World.bo)
        let event = try books.require("2017|330203|first" as Activity.ID).dutyEvent
        #expect(event?.follows == "2017|330203|later")
    }

    @Test func `in the first shape gives the same activities without details`() throws {
        let other = try World.books(at: .recording)
        let items = try World.meetings().items.map { item in
            LogActivities1.Item(
                id: item.id,
                kind: item.content.kind,
                day: item.content.day,
                subject: item.content.subject,
                chair: item.content.chair,
                attendees: item.content.attendees,
                due: item.content.due,
                quantity: item.content.quantity,
                unit: item.content.unit
            )
        }
        try other.submit(LogActivities1(cycle: World.cycle, organisation: World.district, items: items), by: World.bo)
        try books.submit(World.meetings(), by: World.bo)
        #expect(try other.all(Activity.self) == books.all(Activity.self))
        #expect(throws: Refusal.activityExists("m1")) { try other.submit(World.meetings(), by: World.bo) }
    }
}
