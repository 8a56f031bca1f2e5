import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The queries of forms` {
    @Test func `find what they need by an index, in as many statements whatever the page`() async throws {
        let realm = try await FormRealm()
        for organisation in [World.village, "330203001202", "330205001201"] { try await realm.handIn(organisation) }
        let today = try #require(FormRealm.today)
        let id = World.filled(World.village)
        let counts = try await realm.folder.database.read { connection -> [Int] in
            var counts: [Int] = []
            func plan<Q: Query>(_ query: Q, atMost most: Int) throws {
                let planning = PlanningConnection(connection)
                _ = try query.answer(from: planning)
                counts.append(planning.plans.count)
                #expect(planning.plans.count <= most, "\(Q.self) takes \(planning.plans.count) statements")
                for plan in planning.plans {
                    for step in plan.steps where step.hasPrefix("SCAN ") {
                        let table = step.split(separator: " ").dropFirst().first.map(String.init) ?? ""
                        let growing = [
                            "filled_form", "form", "form_change", "change", "form_step", "step", "organisation", "member",
                        ]
                        #expect(!growing.contains(table), "\(Q.self): \(step) in \(plan.statement)")
                    }
                }
            }
            let (cycle, form) = (World.cycle, World.form)
            try plan(FormsToFill(by: World.ada, cycle: cycle, today: today), atMost: 30)
            try plan(FormsReturned(to: World.vi, cycle: cycle, today: today), atMost: 8)
            try plan(FormsToApprove(by: World.tw, cycle: cycle), atMost: 20)
            try plan(FormRates(cycle: cycle, form: form, period: "2017-h1", below: World.district, today: today), atMost: 30)
            try plan(
                FormsOwed(by: World.ada, cycle: cycle, form: form, period: "2017-h1", only: .late, today: World.day(8, 1)),
                atMost: 30
            )
            try plan(
                FormSheet(for: World.vi, cycle: cycle, organisation: World.village, form: form, period: "2017-h1", today: today),
                atMost: 40
            )
            try plan(FormHistory(id), atMost: 1)
            return counts
        }
        #expect(counts.count == 7)
    }
}
