import Domain
import Exchange
import Storage
import TestWorld
import Testing

@Suite struct `Working papers in files` {
    private static let projects = "organisation,title,leader,problem,aim,measures,budget,due,stages\n"

    @Test func `become applications, once however often the file is handed in`() async throws {
        let world = try await DeskWorld()
        let text =
            Self.projects + "330203,破解难题,薄书记,难,成,办,12.5,2017-11-30,2017-06 组建；2017-03：摸底\n"
        let first = try await world.take(world.stage(text, as: ProjectSheet.self, by: World.bo), by: World.bo)
        #expect(first.written == 1)
        let project = try await world.world.ask(ProjectDossier(project: World.project), by: World.bo).project
        #expect(project.plan.stages.map(\.month.text) == ["2017-03", "2017-06"])
        #expect(project.plan.stages.map(\.plan) == ["摸底", "组建"])
        let again = try await world.stage(text + "\n", as: ProjectSheet.self, by: World.bo)
        let preview = try await world.preview(again, by: World.bo)
        #expect(preview.count(.same) == 1 && preview.count(.new) == 0)
    }

    @Test func `say which cell is wrong`() async throws {
        let world = try await DeskWorld()
        let text =
            Self.projects + "330203,甲,薄书记,难,成,办,,2017-11-30,三月摸底\n" + "330205,乙,薄书记,难,成,办,,2017-11-30,2017-03 摸底\n"
            + "330203,丙,薄书记,难,成,办,-1,2017-11-30,2017-03 摸底\n" + "330203,丁,薄书记,难,成,办,,2017-06-30,2017-11 总结\n"
        let preview = try await world.preview(world.stage(text, as: ProjectSheet.self, by: World.bo), by: World.bo)
        #expect(preview.wrong.map(\.heading) == ["stages", "organisation", "budget", "stages"])
    }

    @Test func `become one list for each secretary, as a whole or not at all`() async throws {
        let world = try await DeskWorld()
        let head = "organisation,holder,task,due,duty\n"
        let bad = head + "330203,区委书记,上党课,2017-11-30,\n330203,区委书记,调研,2018-11-30,\n330203,副书记,调研,2017-06-30,\n"
        let file = try await world.stage(bad, as: TaskSheet.self, by: World.bo)
        let preview = try await world.preview(file, by: World.bo)
        #expect(preview.wrong.map(\.heading) == ["due"])
        #expect(!preview.canTakeEverything && !preview.canTakeGoodRows)

        let good = head + "330203,区委书记,上党课,2017-11-30,\n330203,区委书记,调研,2017-06-30,\n"
        let taken = try await world.take(world.stage(good, as: TaskSheet.self, by: World.bo), by: World.bo)
        #expect(taken.written == 2)
        let list = try await world.world.ask(TaskListOf(list: World.taskList, today: World.day(5, 1)), by: World.bo)
        #expect(list.lines.map(\.item.text) == ["上党课", "调研"])
    }
}
