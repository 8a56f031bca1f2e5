import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Organisations of one kind` {
    @Test func `add up to the figure, each with its entry`() async throws {
        let realm = try await WorldRealm()
        let answer = try await realm.ask(FigureRecords(cycle: World.cycle, figure: "organisations.village.reported"))

        #expect(answer.value == "4")
        #expect(answer.count == 4)
        #expect(answer.lines.count == 4)
        #expect(answer.lines.allSatisfy { $0.stamp.entry >= 0 && $0.stamp.entry < realm.registrar.size })
    }
}
