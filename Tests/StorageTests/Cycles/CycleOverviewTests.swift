import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The overview of a cycle` {
    @Test func `counts what is in it`() async throws {
        let realm = try await WorldRealm()
        let answer = try await realm.ask(CycleOverview(cycle: World.cycle))

        #expect(answer.cycle.phase == .rectifying)
        #expect(answer.blocks == [])
        #expect(answer.activities == 3)
        #expect(answer.problems == 2)
        #expect(answer.openProblems == 2)
        #expect(answer.auditScores == 4)
        #expect(answer.ballots == 2)
        #expect(answer.scorecards == 11)
        #expect(answer.decisions == 2)
    }

    @Test func `says what keeps it from the next phase`() async throws {
        let realm = try await WorldRealm(until: .reviewing)
        let answer = try await realm.ask(CycleOverview(cycle: World.cycle))
        #expect(answer.blocks == [Refusal.gateNotFrozen])
    }

    @Test func `is for office, leaders and observers until results are published`() async throws {
        let realm = try await WorldRealm(until: .reviewing)
        for signer in [World.ada, World.ed, World.ob] {
            let answer = try await realm.ask(CycleOverview(cycle: World.cycle), by: signer)
            #expect(answer.scorecards == 0)
        }
        for signer in [World.bo, World.cy, World.di, Signer("nobody")] {
            await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
                try await realm.ask(CycleOverview(cycle: World.cycle), by: signer)
            }
        }
    }

    @Test func `is for everybody afterwards`() async throws {
        let realm = try await WorldRealm()
        let answer = try await realm.ask(CycleOverview(cycle: World.cycle), by: Signer("nobody"))
        #expect(answer.decisions == 2)
    }

    @Test func `does not exist for a cycle that does not`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        await #expect(throws: Refusal.noSuch("cycle", "1999")) { try await realm.ask(CycleOverview(cycle: "1999")) }
    }
}
