import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Task lists` {
    @Test func `say how many items are done, waiting and late`() async throws {
        let realm = try await WorldRealm.withWork()
        let answer = try await realm.ask(TaskLists(cycle: World.cycle, today: World.day(6, 1)))
        let line = try #require(answer.lines.first)
        #expect(line.items == 2 && line.reported == 1 && line.countersigned == 0 && line.late == 0)
        let later = try await realm.ask(TaskLists(cycle: World.cycle, today: try #require(Day("2018-01-01"))))
        #expect(later.lines.first?.late == 1)
        let drafts = try await realm.ask(TaskLists(cycle: World.cycle, state: .draft, today: World.day(6, 1)))
        #expect(drafts.lines.isEmpty)
    }

    @Test func `open into items with their standing`() async throws {
        let realm = try await WorldRealm.withWork()
        let answer = try await realm.ask(TaskListOf(list: World.taskList, today: World.day(6, 1)), by: World.bo)
        #expect(answer.lines.map(\.standing) == [.waiting, .open])
        #expect(answer.signedByName == "艾达")
        #expect(answer.steps.map(\.act) == [.reported, .signed, .submitted, .drafted])
        await #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) {
            try await realm.ask(TaskListOf(list: World.taskList, today: World.day(6, 1)), by: World.cy)
        }
    }

    @Test func `take the state of an item from the log where a duty checks it`() async throws {
        let test = try TestRealm()
        let folder = try test.create()
        let registrar = try folder.registrar(clock: test.clock)
        let text = World.rulebook.replacing(
            "score:\n",
            with: """
                duties:
                  - id: lectures
                    label: {zh-Hans: 上党课}
                    source: {note: {zh-Hans: 测试}}
                    softness: local
                    type: cadence
                    events: [party_lecture]
                    least: 2
                    per: year
                score:

                """,
            maxReplacements: 1
        )
        for step in try World.steps(to: .recording, under: text) {
            try await registrar.submit(step.command, by: step.signer)
        }
        try await registrar.submit(
            DraftTaskList(
                cycle: World.cycle,
                organisation: World.district,
                holder: "区委书记",
                items: [TaskPlan(text: "上党课两次", due: World.day(12, 31), duty: "lectures")]
            ),
            by: World.bo
        )
        func standing(on day: Day) async throws -> TaskListOf.Line {
            try #require(try await registrar.ask(TaskListOf(list: World.taskList, today: day), by: World.bo).lines.first)
        }
        let before = try await standing(on: World.day(6, 1))
        #expect(before.standing == .open)
        #expect(before.dutyLabels["zh-Hans"] == "上党课")
        let missed = try await standing(on: try #require(Day("2018-01-01")))
        #expect(missed.standing == .late)
        let items = try [3, 9].map {
            LogActivities.Item(id: "l\($0)", kind: "party_lecture", day: try World.day($0, 1), subject: "党课")
        }
        try await registrar.submit(
            LogActivities(cycle: World.cycle, organisation: World.district, items: items),
            by: World.bo
        )
        let after = try await standing(on: World.day(10, 1))
        #expect(after.standing == .done)
    }
}
