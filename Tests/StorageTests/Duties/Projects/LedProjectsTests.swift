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

    @Test func `come page by page, each once`() async throws {
        let realm = try await WorldRealm.withWork()
        for _ in 0..<4 { try await realm.registrar.submit(World.application(), by: World.bo) }
        var after: Project.ID?
        var seen: [String] = []
        repeat {
            let page = try await realm.ask(LedProjects(cycle: World.cycle, after: after, limit: 2))
            #expect(page.lines.count <= 2)
            seen += page.lines.map(\.id)
            after = page.next.map { Project.ID($0) }
        } while after != nil
        #expect(seen == (1...5).map { "2017-330203-P0\($0)" } + ["2017-330205-P01"])
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
        #expect(dossier.organisationName == "海滨区")
    }
}
