import Domain
import Rules
import Storage
import TestWorld
import Testing

@Suite struct `What a rulebook can be pinned to` {
    @Test func `is every kind, with what it already has`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let next = World.rulebook.replacing("version: 1", with: "version: 2")
        try await realm.registrar.submit(PublishRulebook(text: next), by: World.ada)
        let answer = try await realm.ask(PinChoices(cycle: World.cycle))
        #expect(answer.editions.map(\.rulebook.version) == [2])
        #expect(answer.kinds.map(\.kind) == ["city", "district", "township", "village"])
        #expect(answer.kinds.map(\.organisations) == [1, 2, 4, 5])
        #expect(answer.kinds.map(\.isScored) == [false, true, true, true])
        #expect(answer.kinds.map(\.rulebooks) == [[], ["world-review"], ["world-review"], ["world-review"]])
        let edition = try #require(answer.editions.first)
        #expect(answer.kinds.map(edition.isFor) == [false, true, true, true])
        await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
            try await realm.ask(PinChoices(cycle: World.cycle), by: World.ed)
        }
    }
}

@Suite struct `The years` {
    @Test func `are listed, the newest first`() async throws {
        let realm = try await WorldRealm(until: .rectifying)
        let opening = OpenCycle(
            cycle: "2018",
            year: 2018,
            opens: try #require(Day("2018-01-01")),
            closes: try #require(Day("2018-12-31")),
            pins: []
        )
        try await realm.registrar.submit(opening, by: World.ada)
        let lines = try await realm.ask(CyclesList(), by: World.cy)
        #expect(lines.map(\.cycle.id) == ["2018", "2017"])
        #expect(lines.map(\.rulebooks) == [0, 2])
        #expect(lines.map(\.isPublished) == [false, true])
        await #expect(throws: Refusal(.forbidden, "forbidden.anywhere")) {
            try await realm.ask(CyclesList(), by: Signer("nobody"))
        }
    }
}
