import Domain
import TestWorld
import Testing

@Suite struct `Correcting an activity` {
    let books: MemoryLedger
    let id: Activity.ID = "2017|330203|m1"

    init() throws {
        books = try World.books(at: .recording)
        try books.submit(World.meetings(), by: World.bo)
    }

    private func correct(_ reason: String = "误记", by signer: Signer = World.bo, _ change: (inout ActivityContent) -> Void) throws
    {
        var content = try books.require(id).content
        change(&content)
        try books.submit(CorrectActivity(activity: id, content: content, reason: reason), by: signer)
    }

    @Test func `keeps what it said before, with the reason, who and when`() throws {
        let before = try books.require(id)
        let day = try World.day(3, 8)
        try correct { ($0.day, $0.attendees) = (day, 12) }
        let now = try books.require(id)
        #expect(now.day == day && now.attendees == 12)
        #expect(now.recordedIn == books.entry && now.name == "m1" && now.state == .logged)
        let kept = try #require(try books.all(ActivityCorrection.self).first)
        #expect(kept.before == before.content)
        #expect(kept.beforeRecordedIn == before.recordedIn)
        #expect(kept.reason == "误记" && kept.recordedBy == "bo" && kept.recordedIn == books.entry)
    }

    @Test func `can be done again, and each time is kept`() throws {
        try correct { $0.subject = "一" }
        try correct { $0.subject = "二" }
        let kept = try books.list(Match<ActivityCorrection>("activity", .id(id))).sorted { $0.recordedIn < $1.recordedIn }
        #expect(kept.map(\.before.subject) == ["专题研究基层党建", "一"])
        #expect(kept[1].beforeRecordedIn == kept[0].recordedIn)
    }

    @Test func `needs a reason and a change`() throws {
        #expect(throws: Refusal.blank("reason")) { try correct("　") { $0.subject = "一" } }
        #expect(throws: Refusal.sameContent("m1")) { try correct { $0.quantity = "1.0" } }
    }

    @Test func `is held to what logging is held to`() throws {
        let outside = try #require(Day("2018-01-01"))
        let cycle = try books.require(World.cycle)
        #expect(throws: Refusal.dayOutsideCycle("m1", outside, cycle)) { try correct { $0.day = outside } }
        #expect(throws: Refusal.attendanceDoesNotAddUp("m1")) { try correct { $0.attendees = 13 } }
        #expect(throws: Refusal.followsNothing("m1", "m1")) { try correct { $0.details.follows = "m1" } }
        #expect(throws: Refusal.followsNothing("m1", "x")) { try correct { $0.details.follows = "x" } }
        try correct { $0.details.follows = "m2" }
    }

    @Test func `is refused once it was withdrawn, elsewhere, and when the time is over`() throws {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) { try correct(by: World.cy) { $0.subject = "一" } }
        try books.submit(WithdrawActivity(activity: id, reason: "重复"), by: World.bo)
        #expect(throws: Refusal.activityWithdrawn("m1")) { try correct { $0.subject = "一" } }
        let late = try World.books(at: .deciding)
        let content = try late.require(id).content
        #expect(throws: Refusal.notWhile(.deciding)) {
            try late.submit(CorrectActivity(activity: id, content: content, reason: "晚"), by: World.bo)
        }
    }
}
