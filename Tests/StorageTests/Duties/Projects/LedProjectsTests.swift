import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Led projects in a list` {
    @Test func `are those below the organisation, with how many stand in each state`() async throws {
        let realm = try await WorldRealm.withWork()
        let all = try await realm.ask(LedProjects(cycle: World.cycle))
        #expect(all.lines.map(\.id) == ["2017-330203-P01", "2017-330205-P01"])
        #expect(all.counts == [.underway: 1, .applied: 1])
        #expect(all.lines.first?.lastStanding == "behind")
        #expect(all.lines.first?.lastReport == "2017-03")
        let own = try await realm.ask(LedProjects(cycle: World.cycle, below: World.otherDistrict), by: World.cy)
        #expect(own.lines.map(\.id) == ["2017-330205-P01"])
        #expect(own.counts == [.applied: 1])
    }

    @Test func `are not shown to whoever stands elsewhere`() async throws {
        let realm = try await WorldRealm.withWork()
        await #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
            try await realm.ask(LedProjects(cycle: World.cycle), by: World.cy)
        }
        await #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) {
            try await realm.ask(ProjectDossier(project: World.project), by: World.cy)
        }
    }

    @Test func `come a part at a time, each once, in the order of the tree or of their days`() async throws {
        let realm = try await WorldRealm.withWork()
        for _ in 0..<4 { try await realm.registrar.submit(World.application(), by: World.bo) }
        var seen: [String] = []
        for offset in stride(from: 0, to: 6, by: 2) {
            let part = try await realm.ask(LedProjects(cycle: World.cycle, offset: offset, limit: 2))
            #expect(part.total == 6)
            seen += part.lines.map(\.id)
        }
        #expect(seen == (1...5).map { "2017-330203-P0\($0)" } + ["2017-330205-P01"])
        let early = ApplyForProject(
            cycle: World.cycle,
            organisation: World.otherDistrict,
            plan: try World.projectPlan(due: World.day(11, 1))
        )
        try await realm.registrar.submit(early, by: World.cy)
        let byDue = try await realm.ask(LedProjects(cycle: World.cycle, byDue: true, limit: 1))
        #expect(byDue.lines.map(\.id) == ["2017-330205-P02"])
    }

    @Test func `are found by state, title, leader and number`() async throws {
        let realm = try await WorldRealm.withWork()
        let applied = try await realm.ask(LedProjects(cycle: World.cycle, state: .applied))
        #expect(applied.lines.map(\.id) == ["2017-330205-P01"])
        let numbered = try await realm.ask(LedProjects(cycle: World.cycle, text: "330203-P01"))
        #expect(numbered.lines.count == 1)
        let none = try await realm.ask(LedProjects(cycle: World.cycle, text: "100%_"))
        #expect(none.lines.isEmpty)
    }

    @Test func `open into months, steps and evidence`() async throws {
        let realm = try await WorldRealm.withWork()
        let dossier = try await realm.ask(ProjectDossier(project: World.project), by: World.bo)
        #expect(dossier.stages.map(\.standing) == [.behind, .planned, .planned])
        #expect(dossier.steps.map(\.act) == [.reported, .approved, .applied])
        #expect(dossier.steps.first?.byName == "薄书记")
        #expect(dossier.evidence.map(\.title) == ["党课签到册"])
        #expect(dossier.organisation.name == "海滨区")
    }
}
