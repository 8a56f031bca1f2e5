import Domain
import Rules
import Storage
import TestWorld
import Testing

@Suite struct `The list of activities` {
    private func realm() async throws -> DutyRealm {
        let realm = try await DutyRealm()
        for (index, month) in [2, 3, 4].enumerated() {
            try await realm.log("m\(month)", on: try World.day(month, 1), quantity: "\(index + 1)/2")
        }
        try await realm.log("v1", "visit", on: try World.day(3, 1), subject: "走访 100%_村", of: World.village)
        try await realm.log("v2", "visit", on: try World.day(3, 2), subject: "走访镇里", of: World.otherDistrict)
        return realm
    }

    private func filter(_ change: (inout ActivitiesOf.Filter) throws -> Void) rethrows -> ActivitiesOf.Filter {
        var filter = ActivitiesOf.Filter()
        try change(&filter)
        return filter
    }

    private func names(
        _ realm: DutyRealm,
        below organisation: Organisation.ID = World.district,
        _ filter: ActivitiesOf.Filter = .init()
    ) async throws -> [String] {
        let answer = try await realm.ask(ActivitiesOf(cycle: World.cycle, below: organisation, filter: filter))
        return answer.lines.compactMap { $0.id.split(separator: "|").last.map(String.init) }
    }

    @Test func `shows an organisation and all below it, the newest first, and nobody else's`() async throws {
        let realm = try await realm()
        #expect(try await names(realm) == ["m4", "m3", "v1", "m2"])
        #expect(try await names(realm, below: World.village) == ["v1"])
        #expect(try await names(realm, below: World.root) == ["m4", "v2", "m3", "v1", "m2"])
    }

    @Test func `is filtered by kind, days, subject and state`() async throws {
        let realm = try await realm()
        let (first, last) = (try World.day(3, 1), try World.day(3, 31))
        #expect(try await names(realm, filter { $0.kind = "visit" }) == ["v1"])
        #expect(try await names(realm, filter { ($0.from, $0.to) = (first, last) }) == ["m3", "v1"])
        #expect(try await names(realm, filter { $0.text = "0%_" }) == ["v1"])
        #expect(try await names(realm, filter { $0.text = "_题" }) == [])
        #expect(try await names(realm, filter { $0.text = "专题" }) == ["m4", "m3", "m2"])
        try await realm.registrar.submit(WithdrawActivity(activity: "2017|330203|m2", reason: "重复"), by: World.bo)
        #expect(try await names(realm, filter { $0.state = .withdrawn }) == ["m2"])
        #expect(try await names(realm) == ["m4", "m3", "v1"])
    }

    @Test func `comes page by page with its count, and exact totals of one kind`() async throws {
        let realm = try await realm()
        let meetings = filter { $0.kind = "meeting" }
        let first = try await realm.ask(ActivitiesOf(cycle: World.cycle, below: World.district, filter: meetings, limit: 2))
        #expect(first.lines.map(\.day) == ["2017-04-01", "2017-03-01"])
        #expect(first.count == 3 && !first.isCut && first.quantity == 3)
        let second = try await realm.ask(
            ActivitiesOf(cycle: World.cycle, below: World.district, filter: meetings, offset: 2, limit: 2)
        )
        #expect(second.lines.map(\.day) == ["2017-02-01"] && second.count == 3)
        let mixed = try await realm.ask(ActivitiesOf(cycle: World.cycle, below: World.district))
        #expect(mixed.quantity == nil && mixed.count == 4)
    }

    @Test func `is refused to people of other places`() async throws {
        let realm = try await realm()
        await #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) {
            try await realm.ask(ActivitiesOf(cycle: World.cycle, below: World.district), by: World.cy)
        }
        let own = try await realm.ask(ActivitiesOf(cycle: World.cycle, below: World.otherDistrict), by: World.cy)
        #expect(own.lines.count == 1)
    }

    @Test func `finds its rows by an index, few organisations or many`() async throws {
        let realm = try await realm()
        let plans = try await realm.folder.database.read { connection in
            let planning = PlanningConnection(connection)
            _ = try ActivitiesOf(cycle: World.cycle, below: World.district).answer(from: planning)
            let day = try World.day(4, 10)
            _ = try ComplianceOf(organisation: World.district, cycle: World.cycle, asOf: day).answer(from: planning)
            _ = try ComplianceBelow(parent: World.district, cycle: World.cycle, asOf: day).answer(from: planning)
            _ = try CountersOf(organisation: World.district, cycle: World.cycle, asOf: day).answer(from: planning)
            _ = try DutyTaskList(person: "bo", cycle: World.cycle, asOf: day).answer(from: planning)
            _ = try ActivityOf(activity: "2017|330203|m2").answer(from: planning)
            _ = try ActivityUses(activity: "2017|330203|m2", asOf: day).answer(from: planning)
            _ = try ActivityFormOf(organisation: World.district, cycle: World.cycle).answer(from: planning)
            _ = try DutyStateOf(organisation: World.district, cycle: World.cycle).answer(from: planning)
            let content = ActivityContent(kind: "meeting", day: day, subject: "专题")
            _ = try SimilarActivities(cycle: World.cycle, organisation: World.district, contents: [content])
                .answer(from: planning)
            return planning.plans
        }
        #expect(plans.count > 40)
        for plan in plans where !plan.statement.contains("FROM post_role") {
            for step in plan.steps { #expect(!step.hasPrefix("SCAN "), "\(step) in: \(plan.statement)") }
        }
    }
}
