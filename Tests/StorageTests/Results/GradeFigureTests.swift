import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Decisions for one grade` {
    @Test func `add up to the figure, each with its entry`() async throws {
        let realm = try await WorldRealm()
        let answer = try await realm.ask(FigureRecords(cycle: World.cycle, figure: "grades.district.grade.good"))

        #expect(answer.value == "1")
        #expect(answer.count == 1)
        #expect(answer.lines.count == 1)
        #expect(answer.lines.allSatisfy { $0.stamp.entry >= 0 && $0.stamp.entry < realm.registrar.size })
    }
}
