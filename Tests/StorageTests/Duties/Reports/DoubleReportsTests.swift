import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Double reports` {
    @Test func `say when each side heard them and what is unanswered`() async throws {
        let realm = try await WorldRealm.withWork()
        let line = try #require(try await realm.ask(DoubleReports(cycle: World.cycle)).lines.first)
        #expect(line.upward == "2017-12-20" && line.downward == "2017-12-20")
        #expect(line.comments == 1 && line.unanswered == 1)
    }

    @Test func `open into both sides with the ballot each filled in, once it is counted`() async throws {
        let realm = try await WorldRealm.withWork()
        let before = try await realm.ask(DoubleReportDossier(report: World.doubleReport), by: World.bo)
        #expect(before.sides[.upward]?.ballotLabels["zh-Hans"] == "民主测评")
        #expect(before.sides[.upward]?.returned == nil)
        #expect(before.sides[.downward]?.ballotLabels == [:])
        for next in [Phase.auditing, .reviewing] {
            if next == .reviewing {
                for audit in try World.audits() { try await realm.registrar.submit(audit, by: World.di) }
            }
            try await realm.registrar.submit(AdvancePhase(cycle: World.cycle, to: next), by: World.ada)
        }
        try await realm.registrar.submit(World.ballots[0], by: World.ada)
        let after = try await realm.ask(DoubleReportDossier(report: World.doubleReport), by: World.bo)
        #expect(after.sides[.upward]?.issued == 60 && after.sides[.upward]?.returned == 58)
    }
}
