import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The table of results` {
    @Test func `stands by comparison and place, with what was proposed and decided`() async throws {
        let realm = try await WorldRealm()
        let answer = try await realm.ask(ResultsTable(cycle: World.cycle, kind: "district"))

        #expect(answer.kinds.map(\.kind) == ["district", "township", "village"])
        #expect(answer.kinds.map(\.count) == [2, 4, 5])
        #expect(answer.columns.map(\.id) == ["appraisal", "total"])
        #expect(answer.lines.map(\.code) == ["330203", "330205"])
        #expect(answer.lines.map(\.place) == [1, 2])
        #expect(answer.lines.map { $0.proposals["grade"] } == ["good", "fair"])
        #expect(answer.lines.map { $0.decisions["grade"]?.grade } == ["good", "fair"])
        #expect(answer.lines.map(\.isGenerated) == [false, false])
    }

    @Test func `shows numbers as the rulebook does and keeps the exact ones`() async throws {
        let realm = try await WorldRealm()
        let line = try await realm.ask(ResultsTable(cycle: World.cycle, kind: "district")).lines.first
        // Leaders (8·100 + 2·60) / 10 = 92, peers (30·100 + 8·60) / 40 = 87: 0.4 · 92 + 0.6 · 87 = 89.
        #expect(line?.cells.map(\.value) == ["89", "80.5"])
        #expect(line?.cells.map(\.shown) == ["89.00", "80.50"])
    }

    @Test func `has no number, no place and a reason where nothing was recorded`() async throws {
        let realm = try await WorldRealm()
        let answer = try await realm.ask(ResultsTable(cycle: World.cycle, kind: "village"))
        #expect(answer.lines.allSatisfy { $0.place == nil && $0.cells.allSatisfy { $0.value == nil && $0.missing != nil } })
        #expect(answer.lines.first { $0.code == WorldRealm.marked.text }?.isGenerated == true)
    }

    @Test func `is empty before results are frozen`() async throws {
        let realm = try await WorldRealm(until: .recording)
        let answer = try await realm.ask(ResultsTable(cycle: World.cycle))
        #expect(answer.lines == [])
        #expect(answer.kinds == [])
    }

    @Test func `can be held to one class`() async throws {
        let realm = try await WorldRealm()
        let none = try await realm.ask(ResultsTable(cycle: World.cycle, kind: "district", group: "other"))
        #expect(none.lines == [])
    }
}
