import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Activities of one kind` {
    @Test func `add up to the figure, each with its entry`() async throws {
        let realm = try await WorldRealm()
        let answer = try await realm.ask(FigureRecords(cycle: World.cycle, figure: "activities.330203.meeting"))

        #expect(answer.value == "3")
        #expect(answer.count == 2)
        #expect(answer.lines.count == 2)
        #expect(answer.lines.allSatisfy { $0.stamp.entry >= 0 && $0.stamp.entry < realm.registrar.size })
    }
}
