import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The timeline of a cycle` {
    private func ask(_ realm: WorldRealm, on today: String, by signer: Signer = World.ada) async throws -> CycleTimeline.Answer {
        try await realm.ask(CycleTimeline(cycle: World.cycle, today: #require(Day(today))), by: signer)
    }

    private func plan(_ realm: WorldRealm, _ stages: [(Phase, String, String)]) async throws {
        let stages = try stages.map { phase, begins, ends in
            PlanCycle.Stage(phase: phase, begins: try #require(Day(begins)), ends: try #require(Day(ends)))
        }
        try await realm.registrar.submit(PlanCycle(cycle: World.cycle, stages: stages), by: World.ada)
    }

    @Test func `shows what is done, where it stands and what comes`() async throws {
        let realm = try await WorldRealm(until: .auditing)
        let answer = try await ask(realm, on: "2017-06-30")
        #expect(answer.stages.map(\.phase) == Phase.allCases)
        #expect(answer.stages.map(\.standing).prefix(4) == [.done, .done, .current, .coming])
        #expect(answer.stages.map { $0.change?.phase }.prefix(4) == [.preparing, .recording, .auditing, nil])
        #expect(answer.stages[2].changedByName == "艾达")
        #expect(answer.stages.allSatisfy { $0.plan == nil && $0.daysLate == nil && $0.workingDaysLeft == nil })
        #expect(answer.blocks.isEmpty)
    }

    @Test func `says what is late, and how many working days are left`() async throws {
        let realm = try await WorldRealm(until: .recording)
        try await plan(realm, [(.recording, "2017-01-04", "2017-10-09"), (.auditing, "2017-10-10", "2017-10-20")])
        let before = try await ask(realm, on: "2017-09-29").stages
        #expect(before[1].workingDaysLeft == 3)
        #expect(before[1].daysLate == nil)
        let after = try await ask(realm, on: "2017-10-12").stages
        #expect(after[1].workingDaysLeft == nil)
        #expect(after[1].daysLate == 3)
        #expect(after[2].daysLate == 2)
        #expect(after[0].daysLate == nil)
    }

    @Test func `names the first organisations the next phase waits for`() async throws {
        let realm = try await WorldRealm(until: .deciding)
        let waiting = try await ask(realm, on: "2017-12-31").blocks
        #expect(waiting.map(\.count) == [2])
        #expect(waiting.first?.organisations.map(\.id) == [World.district.text, World.otherDistrict.text])
        #expect(waiting.first?.organisations.map(\.name) == ["海滨区", "江湾区"])
        let reviewing = try await WorldRealm(until: .reviewing)
        let frozen = try await ask(reviewing, on: "2017-12-31").blocks
        #expect(frozen.map(\.refusal) == [.gateNotFrozen])
        #expect(frozen.map(\.count) == [nil])
    }

    @Test func `names the rulebooks and whom they are for`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let rulebooks = try await ask(realm, on: "2017-01-01").rulebooks
        #expect(rulebooks.map(\.name) == ["world-review", "world-review"])
        #expect(rulebooks.map(\.organisations) == [2, 9])
        #expect(rulebooks.last?.kinds == ["镇乡（街道）", "村"])
    }

    @Test func `is for office, leaders and observers`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        for signer in [World.bo, World.cy, Signer("nobody")] {
            await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
                try await ask(realm, on: "2017-01-01", by: signer)
            }
        }
    }
}
