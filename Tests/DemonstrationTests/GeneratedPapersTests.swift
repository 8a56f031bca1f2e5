import Demonstration
import Domain
import Storage
import Testing

@Suite struct `The working papers of the demonstration` {
    private let cycle = DemonstrationYear.cycle

    @Test func `show a led project at every stage, and say that they are made up`() async throws {
        let year = try await SmallYear.shared.value
        let found = try await year.ask(LedProjects(cycle: cycle))
        #expect(found.total == 3)
        #expect(found.counts == [.underway: 1, .closed: 1, .applied: 1])
        for line in found.lines { #expect(line.title.hasSuffix("（生成）")) }
        #expect(found.lines.contains { $0.rating == "优秀" })
        #expect(found.lines.contains { $0.lastStanding == "behind" })
    }

    @Test func `have something that waits for a secretary and for the level above`() async throws {
        let year = try await SmallYear.shared.value
        let waiting = try await year.ask(
            WorkToDo(cycle: cycle, organisation: "330206", today: try #require(Day("2018-01-15")))
        )
        #expect(waiting.projectsToApprove == 1 && waiting.tasksToCountersign == 1)
        #expect(waiting.unreportedStages == 1)
        let contacts = try await year.ask(
            ContactPoints(cycle: cycle, organisation: "330206", today: try #require(Day("2017-12-31")))
        )
        #expect(contacts.lines.count >= 5)
        #expect(contacts.linked[.organisation] ?? 0 >= 1)
        #expect(contacts.linked[.household] == 2)
    }
}
