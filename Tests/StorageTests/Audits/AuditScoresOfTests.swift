import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The audit scores of an organisation` {
    @Test func `name visitors and journal entry`() async throws {
        let realm = try await WorldRealm()
        let lines = try await realm.ask(AuditScoresOf(cycle: World.cycle, organisation: World.district))

        #expect(lines.map(\.dimension) == ["lead", "style"])
        #expect(lines.map(\.points) == ["18", "15"])
        #expect(lines.map(\.auditors) == ["狄审计、甘随行", "狄审计、甘随行"])
        #expect(lines.map(\.stamp.command) == ["audits.record-scores", "audits.record-scores"])
    }

    @Test func `are none where nobody came`() async throws {
        let realm = try await WorldRealm()
        let lines = try await realm.ask(AuditScoresOf(cycle: World.cycle, organisation: World.village))
        #expect(lines == [])
    }
}
