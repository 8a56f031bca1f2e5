import Domain
import Rules
import TestWorld
import Testing

@Suite struct `A contact point` {
    let books: MemoryLedger

    init() throws { books = try World.books(at: .recording) }

    @Test func `is an organisation, an enterprise or a project by name, a household or talent by number`() throws {
        try books.submit(World.contacts(), by: World.bo)
        #expect(
            try books.all(ContactPoint.self).map(\.id) == [
                "2017|330203|enterprise|1", "2017|330203|household|1", "2017|330203|household|2",
                "2017|330203|organisation|1", "2017|330203|talent|1",
            ]
        )
        let household = try books.require(World.household)
        #expect(household.institution == nil && household.place == nil)
        #expect(household.leader == "薄书记")
    }

    @Test func `goes on counting where an earlier list ended`() throws {
        try books.submit(World.contacts(), by: World.bo)
        try link([.init(target: .household, count: 1)])
        #expect(try books.exists("2017|330203|household|3" as ContactPoint.ID))
    }

    @Test func `has no place for the name of a citizen`() throws {
        #expect(throws: Refusal.contactNamesSomebody(.household)) {
            try link([.init(target: .household, institution: "张三")])
        }
        #expect(throws: Refusal.contactNamesSomebody(.talent)) { try link([.init(target: .talent, place: World.village)]) }
        #expect(throws: Refusal.contactNamesSomebody(.household)) {
            try link([.init(target: .household, place: World.village)])
        }
    }

    @Test func `names something that is there, once, as often as makes sense`() throws {
        #expect(throws: Refusal.contactNamesNothing(.enterprise)) { try link([.init(target: .enterprise)]) }
        #expect(throws: Refusal.contactNamesNothing(.organisation)) {
            try link([.init(target: .organisation, institution: "滩头村")])
        }
        #expect(throws: Refusal.noSuch("organisation", "330299")) {
            try link([.init(target: .organisation, place: "330299")])
        }
        #expect(throws: Refusal.contactCount(2, 200)) {
            try link([.init(target: .enterprise, institution: "甬江机械厂", count: 2)])
        }
        #expect(throws: Refusal.contactCount(0, 200)) { try link([.init(target: .household, count: 0)]) }
        #expect(throws: Refusal.contactRhythm) { try link([.init(target: .household, longestGap: 0)]) }
        try link([.init(target: .organisation, place: World.village)])
        #expect(throws: Refusal.repeated("contact", World.village.text)) {
            try link([.init(target: .organisation, place: World.village)])
        }
    }

    @Test func `keeps the rhythm that was asked before, with the reason`() throws {
        try books.submit(World.contacts(), by: World.bo)
        try books.submit(
            ChangeContactRhythm(contact: World.household, least: 4, longestGap: 60, reason: "增加走访"),
            by: World.ada
        )
        #expect(try books.require(World.household).least == 4)
        let step = try #require(
            try books.list(Match<WorkStep>("subject", .id(World.household))).first { $0.act == .changed }
        )
        #expect(step.before == "2/-" && step.after == "4/60" && step.note == "增加走访")
    }

    @Test func `ends on a day and changes no more`() throws {
        try books.submit(World.contacts(), by: World.bo)
        let end = EndContactPoint(contact: World.household, on: try World.day(9, 1), reason: "已脱困")
        try books.submit(end, by: World.bo)
        #expect(try books.require(World.household).endedOn == World.day(9, 1))
        #expect(throws: Refusal.contactEnded(World.household)) { try books.submit(end, by: World.bo) }
    }

    @Test func `is not linked from elsewhere`() throws {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) { try books.submit(World.contacts(), by: World.cy) }
    }

    struct Meeting: Sendable {
        let target: ContactPoint.Target
        let subject: String
        let isMet: Bool
    }

    @Test(arguments: [
        Meeting(target: .organisation, subject: "滩头村", isMet: true),
        Meeting(target: .organisation, subject: "330203001201", isMet: true),
        Meeting(target: .organisation, subject: "山前村、滩头村", isMet: true),
        Meeting(target: .organisation, subject: "滩头村小学", isMet: false),
        Meeting(target: .enterprise, subject: "甬江机械厂", isMet: true),
        Meeting(target: .enterprise, subject: "机械厂", isMet: false),
        Meeting(target: .household, subject: "第1户", isMet: true), Meeting(target: .household, subject: "第11户", isMet: false),
        Meeting(target: .household, subject: "第2户、第1户", isMet: true),
        Meeting(target: .household, subject: "1组1户", isMet: false),
        Meeting(target: .household, subject: "困难群众", isMet: false),
    ]) func `knows a visit by the subject it was logged under`(_ meeting: Meeting) throws {
        try books.submit(World.contacts(), by: World.bo)
        let contact = try #require(try books.all(ContactPoint.self).first { $0.target == meeting.target && $0.number == 1 })
        #expect(contact.isMet(by: meeting.subject, placeName: contact.place == nil ? nil : "滩头村") == meeting.isMet)
    }

    @Test func `counts for the counters of secretaries without being logged`() throws {
        try books.submit(World.contacts(), by: World.bo)
        let kinds = try books.standingEvents(of: World.district, in: World.cycle).map(\.kind)
        #expect(kinds == ["linked_enterprise", "linked_household", "linked_household", "contact_point", "linked_talent"])
    }

    private func link(_ items: [LinkContactPoints.Item]) throws {
        try books.submit(
            LinkContactPoints(
                cycle: World.cycle,
                organisation: World.district,
                leader: "薄书记",
                since: World.day(1, 10),
                items: items
            ),
            by: World.bo
        )
    }
}
