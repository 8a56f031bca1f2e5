import Domain
import Rules
import Storage
import TestWorld
import Testing

@Suite struct `Compliance with duties` {
    private func standing(_ realm: DutyRealm, _ duty: String, asOf day: Day) async throws -> DutyFinding {
        let answer = try await realm.ask(ComplianceOf(organisation: World.district, cycle: World.cycle, asOf: day))
        return try #require(answer.lines.first { $0.duty.id == duty }).finding
    }

    @Test func `is judged from activities, facts and matters, as of a day`() async throws {
        let realm = try await DutyRealm()
        let (april, december) = (try World.day(4, 10), try World.day(12, 31))
        try await realm.log("m1", on: try World.day(3, 1)) { $0.chairPost = "deputy" }
        #expect(try await standing(realm, "quarterly", asOf: april).standing == .met)
        #expect(try await standing(realm, "quarterly", asOf: april).nextDue?.text == "2017-06-30")
        #expect(try await standing(realm, "quarterly", asOf: december).standing == .notMet)
        let chaired = try await standing(realm, "chaired", asOf: april)
        #expect(chaired.standing == .notMet && chaired.shortfalls.first?.mend.key == "duties.mend.delegate")

        #expect(try await standing(realm, "committee", asOf: april).standing == .notComputable)
        let facts = try [("full_members", "9"), ("has_committee", "true")].map { fact, value in
            StateDutyFacts.Stated(organisation: World.district, fact: fact, value: value, since: try World.day(1, 1))
        }
        try await realm.registrar.submit(StateDutyFacts(facts: facts), by: World.bo)
        #expect(try await standing(realm, "committee", asOf: april).standing == .met)

        #expect(try await standing(realm, "lost", asOf: december).standing == .notApplicable)
        let lost = DutyMatterContent(dates: ["lost_since": [try World.day(1, 5)]])
        let matters = RecordMatters(
            organisation: World.district,
            matters: [.init(kind: "lost_contact", number: "1", content: lost)]
        )
        try await realm.registrar.submit(matters, by: World.bo)
        #expect(try await standing(realm, "lost", asOf: december).standing == .notMet)
        #expect(try await standing(realm, "lost", asOf: april).standing == .notYetDue)
    }

    @Test func `below an organisation is a matrix, the latest first, page by page`() async throws {
        let realm = try await DutyRealm()
        let day = try World.day(4, 10)
        for quarter in [1, 2, 3] {
            try await realm.log("m\(quarter)", on: try World.day(quarter * 3 - 1, 1), of: World.township)
        }
        let answer = try await realm.ask(ComplianceBelow(parent: World.district, cycle: World.cycle, asOf: day))
        #expect(answer.columns.map(\.duty.id) == ["quarterly", "chaired", "committee", "lost"])
        #expect(answer.count == 4 && !answer.isCut)
        #expect(answer.rows.last?.organisation.id == World.township && answer.rows.last?.notMet == 0)
        #expect(answer.rows.first?.daysLate == 10 && answer.rows.first?.notMet == 1)
        #expect(answer.rows.first?.cells.first??.standing == .notMet)
        #expect(answer.totals[.notMet] == 3 && answer.totals[.met] == 2)
        let second = try await realm.ask(
            ComplianceBelow(parent: World.district, cycle: World.cycle, asOf: day, offset: 3, limit: 3)
        )
        #expect(second.rows.map(\.organisation.id) == [World.township])
        await #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) {
            try await realm.ask(ComplianceBelow(parent: World.district, cycle: World.cycle, asOf: day), by: World.cy)
        }
    }

    @Test func `of many takes no more statements than of few`() async throws {
        let realm = try await DutyRealm()
        let day = try World.day(4, 10)
        func statements() async throws -> Int {
            try await realm.folder.database.read { connection in
                let planning = PlanningConnection(connection)
                _ = try ComplianceBelow(parent: World.district, cycle: World.cycle, asOf: day).answer(from: planning)
                return planning.plans.count
            }
        }
        // The rulebook is read once in the life of the process: before anything is counted.
        _ = try await statements()
        let few = try await statements()
        let rows = (300...420).map { number in
            ImportOrganisations.Row(
                code: Organisation.ID("330203001\(number)"),
                name: "村\(number)",
                kind: "village",
                parent: World.township,
                origin: .generated
            )
        }
        try await realm.registrar.submit(ImportOrganisations(rows: rows), by: World.ada)
        #expect(try await statements() == few)
    }

    @Test func `tells somebody what their organisations owe, what is late first`() async throws {
        let realm = try await DutyRealm()
        let day = try World.day(6, 10)
        try await realm.log("m1", on: try World.day(2, 1))
        let mine = try await realm.ask(DutyTaskList(person: "cy", cycle: World.cycle, asOf: day), by: World.cy)
        #expect(Set(mine.tasks.map(\.organisation)).allSatisfy { $0.text.hasPrefix("330205") })
        #expect(mine.tasks.count == 10 && mine.late == 5 && !mine.isCut)
        #expect(mine.tasks.first?.daysLeft == -71 && mine.tasks.first?.shortfall?.mend.key == "duties.mend.hold-more")
        #expect(mine.tasks.last?.daysLeft == 20 && mine.tasks.last?.due?.text == "2017-06-30")
        let soon = try await realm.ask(DutyTaskList(person: "cy", cycle: World.cycle, asOf: day, ahead: 19), by: World.cy)
        #expect(soon.tasks.count == 5)
        await #expect(throws: Refusal(.forbidden, "forbidden.anywhere", [])) {
            try await realm.ask(DutyTaskList(person: "cy", cycle: World.cycle, asOf: day), by: World.bo)
        }
    }

    @Test func `of a counter counts different subjects once`() async throws {
        let realm = try await DutyRealm()
        for (index, subject) in ["滩头村", "滩头村", "山前村"].enumerated() {
            try await realm.log("v\(index)", "visit", on: try World.day(3, index + 1), subject: subject)
        }
        let counters = try await realm.ask(
            CountersOf(organisation: World.district, cycle: World.cycle, asOf: try World.day(12, 31))
        )
        let places = try #require(counters.lines.first { $0.counter.id == "places" })
        #expect(places.value == 2 && places.activities.map(\.name) == ["v0", "v1", "v2"])
    }

    @Test func `form asks what the rules of the organisation need, and whom it can name`() async throws {
        let realm = try await DutyRealm()
        let post = ImportPosts.Row(
            id: "p1",
            organisation: World.district,
            title: "书记",
            holder: "bo",
            since: try World.day(1, 1)
        )
        try await realm.registrar.submit(ImportPosts(posts: [post]), by: World.ada)
        try await realm.registrar.submit(NamePostRoles(roles: [.init(title: "书记", role: "secretary")]), by: World.ada)
        let answer = try await realm.ask(ActivityFormOf(organisation: World.district, cycle: World.cycle), by: World.bo)
        #expect(answer.form.entries.map(\.kind) == ["meeting", "visit"])
        #expect(answer.form.entry("meeting")?.parts == [.chair])
        #expect(answer.holders.map(\.name) == ["薄书记"] && answer.holders.map(\.role) == ["secretary"])
    }
}
