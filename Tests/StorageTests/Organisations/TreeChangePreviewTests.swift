import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The preview of a change of the tree` {
    @Test func `says whom a merger touches, and what stays`() async throws {
        let realm = try await WorldRealm(until: .rectifying)
        let day = try World.day(12, 1)
        let post = ImportPosts.Row(id: "p", organisation: World.township, title: "书记", holder: "bo", since: try World.day(1, 1))
        for command in [
            ImportPosts(posts: [post]), GrantRole(person: "ob", role: .clerk, organisation: World.township),
            FoundGrouping(grouping: "g", title: "联盟", lead: "330205001", members: [World.township], on: try World.day(2, 1)),
            RaiseProblem(
                cycle: World.cycle,
                organisation: World.township,
                text: "台账不全",
                category: .individual,
                source: .inspection
            ),
        ] as [any Command] { try await realm.registrar.submit(command, by: World.ada) }
        let merger = MergeOrganisations(merged: [World.township], into: "330203002", on: day, reason: "撤并")
        let preview = try await realm.ask(TreeChangePreview(merger, today: day))

        #expect(preview.refusal == nil)
        #expect(preview.moves.map(\.code) == [World.village.text, "330203001202"])
        #expect(preview.moves.map(\.to) == ["北门街道", "北门街道"])
        #expect(preview.heir == "北门街道")
        let closing = try #require(preview.closings.first)
        #expect(closing.posts.map(\.post) == ["p"] && closing.grants.map(\.person) == ["ob"])
        #expect(closing.groupings == ["联盟"] && closing.openProblems == 1 && closing.results == 1)
    }

    @Test func `counts what goes along`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let move = MoveOrganisation(
            organisation: World.township,
            parent: World.otherDistrict,
            on: try World.day(8, 1),
            reason: "调整"
        )
        let preview = try await realm.ask(TreeChangePreview(move, today: try World.day(8, 1)))
        #expect(preview.moves.map(\.below) == [2] && preview.closings.isEmpty)
    }

    @Test func `says why it would be refused`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let closing = CloseOrganisation(organisation: World.township, on: try World.day(8, 1), reason: "撤销")
        let preview = try await realm.ask(TreeChangePreview(closing, today: try World.day(8, 1)))
        #expect(preview.refusal == .hasOpenChildren(World.township, 2))
    }

    @Test func `is for whoever may do it`() async throws {
        let realm = try await WorldRealm(until: .preparing)
        let closing = CloseOrganisation(organisation: World.village, on: try World.day(8, 1), reason: "撤销")
        let day = try World.day(8, 1)
        await #expect(throws: Refusal.self) { try await realm.ask(TreeChangePreview(closing, today: day), by: World.bo) }
    }
}
