import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The posts of a subtree` {
    private static func realm() async throws -> WorldRealm {
        let realm = try await WorldRealm(until: .preparing)
        let rows = try [
            row("a", World.district, "bo", ends: "2017-06-30"), row("b", World.township, "ed", ends: "2017-12-31"),
            row("c", World.village, "ob", ends: "2018-01-02"), row("d", World.village, nil, ends: nil),
            row("e", World.otherDistrict, "cy", ends: "2017-07-01"), row("f", World.village, "ob", ends: nil),
            row("g", World.village, "ob", ends: "2017-01-31"),
        ]
        try await realm.registrar.submit(ImportPosts(posts: rows), by: World.ada)
        try await realm.registrar.submit(ClosePost(post: "g", on: try World.day(3, 1), reason: "撤销"), by: World.ada)
        let next = AppointToPost(post: "f", holder: "di", since: try World.day(4, 1))
        try await realm.registrar.submit(next, by: World.ada)
        return realm
    }

    private static func row(_ id: Post.ID, _ place: Organisation.ID, _ holder: Person.ID?, ends: String?) throws
        -> ImportPosts.Row
    {
        ImportPosts.Row(
            id: id,
            organisation: place,
            title: "书记",
            holder: holder,
            since: try World.day(1, 1),
            termEnds: ends.flatMap { Day($0) }
        )
    }

    @Test(arguments: [
        (PostsBelow.Choice.all, ["a", "b", "c", "d", "f"]), (.ending, ["b"]), (.expired, ["a"]), (.vacant, ["d"]),
    ]) func `are listed by what they want`(choice: PostsBelow.Choice, posts: [String]) async throws {
        let realm = try await Self.realm()
        let answer = try await realm.ask(PostsBelow(World.district, choice, today: try World.day(7, 1)))
        #expect(answer.lines.map(\.post) == posts)
    }

    @Test func `are told with the days that are left`() async throws {
        let realm = try await Self.realm()
        let lines = try await realm.ask(PostsBelow(World.root, today: try World.day(7, 1))).lines
        let told = Dictionary(lines.map { ($0.post, "\($0.standing.rawValue) \($0.daysLeft ?? 0)") }) { first, _ in first }
        #expect(
            told == [
                "a": "expired -1", "b": "ending 183", "c": "held 185", "d": "vacant 0", "e": "ending 0", "f": "held 0",
            ]
        )
    }

    @Test(arguments: [
        ("2017-07-01", "2018-01-01"), ("2017-08-31", "2018-02-28"), ("2019-08-30", "2020-02-29"), ("2017-12-31", "2018-06-30"),
    ])
    func `are reminded of six months before`(today: String, last: String) throws {
        #expect(PostLine.reminder(from: try #require(Day(today))).text == last)
    }

    @Test(arguments: PostsBelow.Choice.allCases) func `come page by page, each once`(choice: PostsBelow.Choice) async throws {
        let realm = try await Self.realm()
        let today = try World.day(7, 1)
        let all = try await realm.ask(PostsBelow(World.root, choice, today: today))
        var pages: [PostLine] = []
        for offset in all.lines.indices {
            pages += try await realm.ask(PostsBelow(World.root, choice, today: today, offset: offset, limit: 1)).lines
        }
        #expect(pages == all.lines && !pages.isEmpty && all.total == pages.count)
        let held = try await realm.ask(PostsBelow(World.root, choice, today: today, holders: ["ed"])).lines
        #expect(held == all.lines.filter { $0.holder == "ed" })
    }

    @Test func `of one organisation are shown with who held them`() async throws {
        let realm = try await Self.realm()
        let answer = try await realm.ask(PostsOf(organisation: World.village, today: try World.day(7, 1)), by: World.bo)
        #expect(answer.posts.map(\.post) == ["c", "d", "f", "g"])
        #expect(answer.posts.last?.standing == .closed)
        #expect(answer.tenures.map(\.post) == ["f", "g"])
        #expect(answer.tenures.first?.holderName == "欧观察")
        await #expect(throws: Refusal.self) {
            try await realm.ask(PostsOf(organisation: World.village, today: try World.day(7, 1)), by: World.cy)
        }
    }
}
