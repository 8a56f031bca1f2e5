import Domain
import TestWorld
import Testing

@Suite struct `Importing posts` {
    let books: MemoryLedger

    init() throws {
        books = try World.books()
    }

    @Test func `says who answers for an organisation, since when and until when`() throws {
        try take(post())

        let post = try books.require("p1" as Post.ID)
        #expect(post.holder == World.bo.person)
        #expect(post.since == (try World.day(1, 1)))
    }

    @Test func `brings a post up to date, but never moves it`() throws {
        try take(post())
        try take(post(title: "书记（代理）"))
        #expect(try books.require("p1" as Post.ID).title == "书记（代理）")
        #expect(throws: Refusal.postElsewhere("p1", World.district)) { try take(post(in: World.otherDistrict)) }
    }

    @Test func `is refused when the term ends before it begins, the holder is unknown, or an id stands twice`() throws {
        let ends = try World.day(1, 1)
        #expect(throws: Refusal.termEndsBeforeItBegins("p1")) { try take(post(since: World.day(1, 2), ends: ends)) }
        #expect(throws: Never.self) { try take(post(since: World.day(1, 1), ends: ends)) }
        #expect(throws: Refusal.noSuch("person", "zo")) { try take(post(holder: "zo")) }
        #expect(throws: Refusal.repeated("post", "p1")) { try take(post(), post()) }
        #expect(throws: Refusal.blank("title")) { try take(post(title: "")) }
    }

    @Test func `is for the office over that organisation`() {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) {
            try books.submit(ImportPosts(posts: [post()]), by: World.bo)
        }
    }

    private func take(_ posts: ImportPosts.Row...) throws {
        try books.submit(ImportPosts(posts: posts), by: World.ada)
    }

    private func post(
        title: String = "书记",
        in organisation: Organisation.ID = World.district,
        holder: Person.ID? = "bo",
        since: Day? = nil,
        ends: Day? = nil
    ) throws -> ImportPosts.Row {
        .init(
            id: "p1",
            organisation: organisation,
            title: title,
            holder: holder,
            since: try since ?? World.day(1, 1),
            termEnds: ends
        )
    }
}

@Suite struct `Registering people` {
    let books: MemoryLedger

    init() throws {
        books = try World.books()
    }

    @Test func `keeps an id and a name`() throws {
        try books.submit(RegisterPeople(people: [.init(id: "fu", name: "傅新")]), by: World.ada)
        #expect(try books.require("fu" as Person.ID).name == "傅新")
    }

    @Test func `is refused for an id that is taken, stands twice, or is no name`() {
        #expect(throws: Refusal.personExists("bo")) { try register("bo") }
        #expect(throws: Refusal.repeated("person", "fu")) { try register("fu", "fu") }
        #expect(throws: Refusal.notAName("person", "f|u")) { try register("f|u") }
        #expect(throws: Refusal.notAName("person", "f u")) { try register("f u") }
    }

    @Test func `is an office's act`() {
        #expect(throws: Refusal(.forbidden, "forbidden.anywhere")) {
            try books.submit(RegisterPeople(people: [.init(id: "fu", name: "傅新")]), by: World.bo)
        }
    }

    private func register(_ ids: Person.ID...) throws {
        try books.submit(RegisterPeople(people: ids.map { .init(id: $0, name: "某人") }), by: World.ada)
    }
}
