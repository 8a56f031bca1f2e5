import Domain
import TestWorld
import Testing

@Suite struct `Logging activities` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .recording)
    }

    @Test func `writes each down with the entry it came from`() throws {
        let stamp = try books.submit(World.meetings(), by: World.bo)

        let activity = try books.require("2017|330203|m1" as Activity.ID)
        #expect(activity.kind == "meeting")
        #expect(activity.quantity == "1")
        #expect(activity.attendees == 11)
        #expect(activity.state == .logged)
        #expect(activity.recordedIn == stamp.sequence)
        #expect(try books.require("2017|330203|m2" as Activity.ID).quantity == "2")
    }

    @Test func `happens once for a name, whatever it says`() throws {
        try books.submit(World.meetings(), by: World.bo)
        #expect(throws: Refusal.activityExists("m1")) { try books.submit(World.meetings(), by: World.bo) }
        #expect(throws: Refusal.activityExists("m1")) { try log(item("m1", day: World.day(9, 9))) }
    }

    @Test func `refuses the whole list for one name that stands twice`() throws {
        #expect(throws: Refusal.repeated("activity", "a")) { try log(item("a"), item("b"), item("a")) }
        #expect(try books.count(Match<Activity>()) == 0)
    }

    @Test func `takes days inside the cycle, both ends included`() throws {
        try log(item("first", day: World.day(1, 1)), item("last", day: World.day(12, 31)))
        let before = try #require(Day("2016-12-31"))
        let after = try #require(Day("2018-01-01"))
        let cycle = try books.require(World.cycle)
        #expect(throws: Refusal.dayOutsideCycle("a", before, cycle)) { try log(item("a", day: before)) }
        #expect(throws: Refusal.dayOutsideCycle("a", after, cycle)) { try log(item("a", day: after)) }
    }

    @Test(arguments: [(-1, nil), (nil, -1), (13, 12)] as [(Int?, Int?)])
    func `takes an attendance that can be`(attendees: Int?, due: Int?) {
        #expect(throws: Refusal.attendanceDoesNotAddUp("a")) { try log(item("a", attendees: attendees, due: due)) }
    }

    @Test func `takes everybody attending, and guests where nobody counted who was due`() throws {
        try log(item("a", attendees: 12, due: 12), item("b", attendees: 3))
    }

    @Test(arguments: ["0", "-1"]) func `takes quantities above zero`(quantity: String) {
        #expect(throws: Refusal.quantityNotPositive("a")) { try log(item("a", quantity: quantity)) }
    }

    @Test func `takes quantities that are numbers, and keeps them exact`() throws {
        #expect(throws: Refusal.notANumber("quantity", "two")) { try log(item("a", quantity: "two")) }
        try log(item("a", quantity: "0.50"))
        #expect(try books.require("2017|330203|a" as Activity.ID).quantity == "0.5")
    }

    @Test func `takes at least one, with name, kind and subject`() {
        #expect(throws: Refusal.blank("items")) { try log() }
        #expect(throws: Refusal.notAName("activity", "a b")) { try log(item("a b")) }
        #expect(throws: Refusal.blank("kind")) { try log(item("a", kind: "")) }
        #expect(throws: Refusal.blank("subject")) { try log(item("a", subject: "　")) }
        #expect(throws: Refusal.controlCharacter("subject")) { try log(item("a", subject: "会\u{0}议")) }
        #expect(throws: Refusal.tooLong("subject", most: 4000)) {
            try log(item("a", subject: String(repeating: "会", count: 4001)))
        }
        #expect(throws: Never.self) { try log(item("a", subject: String(repeating: "会", count: 4000))) }
    }

    @Test(arguments: [Phase.preparing, .deciding, .rectifying, .planning, .closed])
    func `is refused at other times`(phase: Phase) throws {
        let books = try World.books(at: phase)
        let late = LogActivities(cycle: World.cycle, organisation: World.district, items: [try item("late")])
        #expect(throws: Refusal.notWhile(phase)) { try books.submit(late, by: World.bo) }
    }

    @Test func `is refused once the results are frozen`() throws {
        let books = try World.books(at: .reviewing)
        let late = LogActivities(cycle: World.cycle, organisation: World.district, items: [try item("late")])
        try books.submit(FreezeResults(cycle: World.cycle), by: World.ada)
        #expect(throws: Refusal.resultsFrozen(World.cycle)) { try books.submit(late, by: World.bo) }
    }

    @Test func `is refused to people of other places`() throws {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) {
            try books.submit(World.meetings(), by: World.cy)
        }
    }

    @Test(.timeLimit(.minutes(2))) func `takes thirty thousand, asking once for each and never for a list`() throws {
        let count = 30_000
        let day = try World.day(5, 4)
        let items = (0..<count).map { LogActivities.Item(id: "a\($0)", kind: "visit", day: day, subject: "走访") }
        let log = LogActivities(cycle: World.cycle, organisation: World.district, items: items)
        let asked = try CountingLedger.asked(log, of: books, by: World.bo)
        #expect(asked.saves == count)
        #expect(asked.finds < count + 10)
        #expect(asked.lists < 10)
    }

    private func log(_ items: LogActivities.Item...) throws {
        try books.submit(LogActivities(cycle: World.cycle, organisation: World.district, items: items), by: World.bo)
    }

    private func item(
        _ id: String,
        kind: String = "visit",
        day: Day? = nil,
        subject: String = "走访村社",
        attendees: Int? = nil,
        due: Int? = nil,
        quantity: String = "1"
    ) throws -> LogActivities.Item {
        .init(
            id: id,
            kind: kind,
            day: try day ?? World.day(5, 4),
            subject: subject,
            attendees: attendees,
            due: due,
            quantity: quantity
        )
    }
}

@Suite struct `Withdrawing an activity` {
    let books: MemoryLedger
    let withdrawal = WithdrawActivity(activity: "2017|330203|m1", reason: "重复登记")

    init() throws {
        books = try World.books(at: .recording)
        try books.submit(World.meetings(), by: World.bo)
    }

    @Test func `keeps it, with the reason, and counts it no more`() throws {
        try books.submit(withdrawal, by: World.bo)
        let activity = try books.require(withdrawal.activity)
        #expect(activity.state == .withdrawn)
        #expect(activity.reason == "重复登记")
    }

    @Test func `happens once`() throws {
        try books.submit(withdrawal, by: World.bo)
        #expect(throws: Refusal.activityWithdrawn("m1")) { try books.submit(withdrawal, by: World.bo) }
    }

    @Test func `needs a reason, an activity and a signer of the place`() {
        #expect(throws: Refusal.blank("reason")) {
            try books.submit(WithdrawActivity(activity: withdrawal.activity, reason: ""), by: World.bo)
        }
        #expect(throws: Refusal.noSuch("activity", "x")) {
            try books.submit(WithdrawActivity(activity: "x", reason: "r"), by: World.bo)
        }
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) { try books.submit(withdrawal, by: World.cy) }
    }

    @Test func `does not free its name`() throws {
        try books.submit(withdrawal, by: World.bo)
        #expect(throws: Refusal.activityExists("m1")) { try books.submit(World.meetings(), by: World.bo) }
    }
}
