import Domain
import Storage
import TestWorld
import Testing

@Suite struct `What waits to be done` {
    @Test func `is told apart: one's own, and what comes from below`() async throws {
        let realm = try await WorldRealm.withWork()
        let own = try await realm.ask(
            WorkToDo(cycle: World.cycle, organisation: World.district, today: World.day(8, 1)),
            by: World.bo
        )
        #expect(own.unreportedStages == 1)
        #expect(own.unansweredComments == 1)
        #expect(own.returnedProjects == 0 && own.lateTasks == 0 && own.returnedTasks == 0)
        // What the district handed in itself is not for the district.
        #expect(own.fromBelow == 0)
        let above = try await realm.ask(
            WorkToDo(cycle: World.cycle, organisation: World.root, today: World.day(8, 1))
        )
        #expect(above.projectsToApprove == 1 && above.tasksToCountersign == 1)
        #expect(above.resultsToCheck == 0 && above.listsToSign == 0)
        #expect(above.own == 0)
    }

    @Test func `grows with what is sent back and with days that pass`() async throws {
        let realm = try await WorldRealm.withWork()
        try await realm.registrar.submit(ReturnProject(project: "2017-330205-P01", reason: "太笼统"), by: World.ada)
        try await realm.registrar.submit(ReturnTask(list: World.taskList, number: 1, reason: "没有"), by: World.ada)
        let other = try await realm.ask(
            WorkToDo(cycle: World.cycle, organisation: World.otherDistrict, today: World.day(3, 1)),
            by: World.cy
        )
        #expect(other.returnedProjects == 1)
        let own = try await realm.ask(
            WorkToDo(cycle: World.cycle, organisation: World.district, today: try #require(Day("2018-01-01"))),
            by: World.bo
        )
        #expect(own.returnedTasks == 1 && own.lateTasks == 2)
    }
}
