import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The ballot counts of an organisation` {
    @Test func `say how many papers went out and came back`() async throws {
        let realm = try await WorldRealm()
        let lines = try await realm.ask(BallotCountsOf(cycle: World.cycle, organisation: World.otherDistrict))

        #expect(lines.map(\.ballot) == ["review"])
        #expect(lines.map(\.labels["zh-Hans"]) == ["民主测评"])
        #expect(lines.map { [$0.issued, $0.returned, $0.invalid] } == [[60, 58, 2]])
    }
}
