import Domain
import Rules
import TestWorld
import Testing

@Suite struct `The record of an organisation for its duties` {
    let books: MemoryLedger

    init() throws {
        books = try World.books(at: .recording)
    }

    private func record(asOf month: Int = 12, _ day: Int = 31) throws -> DutyRecord {
        try books.dutyRecord(of: try books.require(World.district), in: World.cycle, asOf: try World.day(month, day))
    }

    private func post(_ id: Post.ID, _ title: String, since: String, ends: String?) throws -> ImportPosts {
        ImportPosts(posts: [
            .init(
                id: id,
                organisation: World.district,
                title: title,
                holder: "bo",
                since: try #require(Day(since)),
                termEnds: ends.flatMap { Day($0) }
            )
        ])
    }

    @Test func `holds the activities that were not withdrawn`() throws {
        let items = try ["a", "b"].map { name in
            LogActivities.Item(
                id: name,
                kind: "member_meeting",
                day: try World.day(3, name == "a" ? 1 : 2),
                subject: "讨论",
                attendees: 6,
                due: 9,
                quantity: "1/2"
            )
        }
        try books.submit(LogActivities(cycle: World.cycle, organisation: World.district, items: items), by: World.bo)
        let withdrawn = Activity.id(cycle: World.cycle, organisation: World.district, name: "b")
        try books.submit(WithdrawActivity(activity: withdrawn, reason: "重复"), by: World.bo)

        let record = try record()
        #expect(record.kind == "district")
        let event = try #require(record.events.first)
        #expect(record.events.count == 1)
        #expect(event.present == 6)
        #expect(event.due == 9)
        #expect(event.votingDue == nil)
        #expect(event.quantity == Exact("1/2"))
        #expect(event.day.text == "2017-03-01")
    }

    @Test func `passes on everything an activity says`() throws {
        var details = ActivityDetails()
        (details.votingPresent, details.votingDue, details.votesFor, details.seats) = (5, 6, 4, 2)
        (details.chairPost, details.isDelegated) = ("deputy", true)
        (details.marks, details.amounts, details.people) = (["decision"], ["graded": "5"], ["bo"])
        details.ballot = [.init(candidate: "1号", votes: 4)]
        let item = LogActivities.Item(
            id: "a",
            kind: "election_meeting",
            day: try World.day(3, 1),
            subject: "选举",
            details: details
        )
        try books.submit(LogActivities(cycle: World.cycle, organisation: World.district, items: [item]), by: World.bo)
        let event = try #require(try record().events.first)
        #expect([event.votingPresent, event.votingDue, event.votesFor, event.seats] == [5, 6, 4, 2])
        #expect(event.leader == "deputy" && event.isDelegated && event.marks == ["decision"])
        #expect(event.amounts == ["graded": 5] && event.people == ["bo"])
        #expect(event.ballot == [DutyEvent.Line("1号", 4)])
    }

    @Test func `holds the posts whose titles the office gave a role`() throws {
        try books.submit(post("p1", "书记", since: "2017-01-01", ends: nil), by: World.ada)
        try books.submit(post("p2", "干事", since: "2017-01-01", ends: nil), by: World.ada)
        #expect(try record().posts.isEmpty)
        let roles = NamePostRoles(roles: [.init(title: "书记", role: "secretary"), .init(title: "干事", role: "clerk")])
        try books.submit(roles, by: World.ada)
        try books.submit(NamePostRoles(roles: [.init(title: "干事", role: nil)]), by: World.ada)
        let posts = try record().posts
        #expect(posts.map(\.role) == ["secretary"] && posts.first?.holder == "bo")
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) { try books.submit(roles, by: World.bo) }
        #expect(throws: Refusal.repeated("title", "书记")) {
            try books.submit(
                NamePostRoles(roles: [.init(title: "书记", role: "a"), .init(title: "书记", role: "b")]),
                by: World.ada
            )
        }
    }

    @Test func `reads terms off the secretary's post, where a successor within a term begins no new one`() throws {
        try books.submit(NamePostRoles(roles: [.init(title: "书记", role: "secretary")]), by: World.ada)
        try books.submit(post("p1", "书记", since: "2012-03-01", ends: "2017-03-01"), by: World.ada)
        func appoint(_ holder: Person.ID, _ since: String, _ ends: String) throws {
            let (first, last) = (try #require(Day(since)), try #require(Day(ends)))
            try books.submit(AppointToPost(post: "p1", holder: holder, since: first, termEnds: last), by: World.ada)
        }
        try appoint("cy", "2014-05-01", "2017-03-01")
        #expect(try record().terms.map(\.began.text) == ["2012-03-01"])
        try appoint("di", "2017-04-02", "2022-04-02")
        let terms = try record().terms
        #expect(terms.map(\.began.text) == ["2012-03-01", "2017-04-02"])
        #expect(terms.first?.electedOn?.text == "2017-04-02" && terms.last?.electedOn == nil)
    }

    @Test func `owes nothing before the organisation was set up`() throws {
        #expect(try record().since == nil)
        let added = AddOrganisation(
            code: "330203009",
            title: "新城街道",
            kind: "township",
            parent: World.district,
            on: try World.day(8, 1)
        )
        try books.submit(added, by: World.ada)
        let record = try books.dutyRecord(of: try books.require("330203009"), in: World.cycle, asOf: try World.day(12, 31))
        #expect(record.since?.text == "2017-08-01")
    }
}
