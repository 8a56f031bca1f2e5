import Domain
import Storage
import TestWorld
import Testing

@Suite struct `Searching people` {
    private static func realm() async throws -> WorldRealm {
        let realm = try await WorldRealm(until: .preparing)
        let people = RegisterPeople(people: [
            .init(id: "u1", name: "单田芳"), .init(id: "u2", name: "单"), .init(id: "u3", name: "Ann Lee"),
        ])
        let post = ImportPosts.Row(
            id: "p1",
            organisation: World.village,
            title: "书记",
            holder: "u1",
            since: try World.day(1, 1)
        )
        for command in [people, ImportPosts(posts: [post])] as [any Command] {
            try await realm.registrar.submit(command, by: World.ada)
        }
        return realm
    }

    static let cases: [(String, [String])] = [
        ("单", ["u2", "u1"]), ("单田", ["u1"]), ("shantian", ["u1"]), ("dantian", ["u1"]), ("stf", ["u1"]), ("dtf", ["u1"]),
        ("s", ["u1", "u2"]), ("u", ["u1", "u2", "u3"]), ("ann", ["u3"]), ("annl", ["u3"]), ("boshuji", ["bo"]), ("bo", ["bo"]),
        ("田", []), ("zz", []), ("%", []),
    ]

    @Test func `finds them by the beginning of the name, its pinyin, its initials or the id`() async throws {
        let realm = try await Self.realm()
        for (typed, people) in Self.cases {
            let answer = try await realm.ask(SearchPeople(typed, by: World.ada))
            #expect(Set(answer.lines.map(\.person)) == Set(people), "\(typed)")
        }
        let line = try await realm.ask(SearchPeople("单田芳", by: World.ada)).lines.first
        #expect(line?.post == "书记" && line?.organisation == "滩头村" && line?.account == nil)
    }

    @Test func `shows a secretary only people of the own subtree, and nobody in another's name`() async throws {
        let realm = try await Self.realm()
        let own = try await realm.ask(SearchPeople("u", by: World.bo), by: World.bo)
        #expect(own.lines.map(\.person) == ["u1"])
        let elsewhere = try await realm.ask(SearchPeople("u", by: World.cy), by: World.cy)
        #expect(elsewhere.lines.isEmpty)
        await #expect(throws: Refusal.self) { try await realm.ask(SearchPeople("u", by: World.ada), by: World.bo) }
    }

    @Test func `shows a person's page to whoever may know of them`() async throws {
        let realm = try await Self.realm()
        let today = try World.day(7, 1)
        let page = try await realm.ask(PersonOf("u1", by: World.bo, today: today), by: World.bo)
        #expect(page.person.name == "单田芳" && page.posts.map(\.post) == ["p1"] && !page.dealsWithAccounts)
        await #expect(throws: Refusal.noSuch("person", "u1")) {
            try await realm.ask(PersonOf("u1", by: World.cy, today: today), by: World.cy)
        }
        await #expect(throws: Refusal.noSuch("person", "u2")) {
            try await realm.ask(PersonOf("u2", by: World.bo, today: today), by: World.bo)
        }
        // Bo's role over the district is seen by Bo; what others have elsewhere is not.
        let own = try await realm.ask(PersonOf("bo", by: World.bo, today: today), by: World.bo)
        #expect(own.grants.map(\.role) == [.secretary] && own.dealsWithAccounts)
    }
}
