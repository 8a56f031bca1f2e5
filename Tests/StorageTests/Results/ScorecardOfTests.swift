import Domain
import Storage
import TestWorld
import Testing

@Suite struct `A scorecard` {
    @Test func `shows place, comparison, proposal and decision`() async throws {
        let realm = try await WorldRealm()
        let card = try await realm.ask(ScorecardOf(cycle: World.cycle, organisation: World.district))

        #expect(card.place == 1)
        #expect(card.scope == "甬城")
        #expect(card.peers == 2)
        #expect(card.frozen?.command == "results.freeze")
        #expect(card.gradings.map(\.proposed) == ["good"])
        #expect(card.gradings.map(\.decided) == ["good"])
        #expect(card.gradings.map { $0.decision?.actor } == ["易领导"])
    }

    @Test func `says whether it rests on records of the demonstration`() async throws {
        let realm = try await WorldRealm()
        let real = try await realm.ask(ScorecardOf(cycle: World.cycle, organisation: World.district))
        let made = try await realm.ask(ScorecardOf(cycle: World.cycle, organisation: WorldRealm.marked))
        #expect(!real.isGenerated)
        #expect(made.isGenerated)
    }
}
