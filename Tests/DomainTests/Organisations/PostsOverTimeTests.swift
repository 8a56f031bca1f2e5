import Domain
import TestWorld
import Testing

@Suite struct `A post over time` {
    let books: MemoryLedger

    init() throws {
        books = try World.books()
        let post = ImportPosts.Row(
            id: "p1",
            organisation: World.district,
            title: "书记",
            holder: "bo",
            since: try World.day(1, 1),
            termEnds: try World.day(12, 31)
        )
        try books.submit(ImportPosts(posts: [post]), by: World.ada)
    }

    @Test func `remembers who held it`() throws {
        try books.submit(AppointToPost(post: "p1", holder: "cy", since: try World.day(5, 1)), by: World.ada)
        try books.submit(AppointToPost(post: "p1", holder: nil, since: try World.day(9, 1)), by: World.ada)
        try books.submit(AppointToPost(post: "p1", holder: "di", since: try World.day(9, 15)), by: World.ada)
        let tenures = try books.all(PostTenure.self).sorted { $0.since < $1.since }
        #expect(tenures.map(\.holder) == ["bo", "cy"])
        #expect(tenures.map(\.until.text) == ["2017-05-01", "2017-09-01"])
        #expect(try tenures.first?.termEnds == World.day(12, 31))
        #expect(try books.require(Post.ID("p1")).holder == "di")
    }

    @Test func `is closed once, and then nobody's`() throws {
        try books.submit(ClosePost(post: "p1", on: try World.day(6, 1), reason: "机构改革"), by: World.ada)
        let post = try books.require(Post.ID("p1"))
        #expect(try post.ended == World.day(6, 1))
        #expect(post.holder == nil)
        #expect(try books.all(PostTenure.self).map(\.holder) == ["bo"])
        #expect(throws: Refusal.postClosed("p1")) {
            try books.submit(AppointToPost(post: "p1", holder: "cy", since: World.day(7, 1)), by: World.ada)
        }
        #expect(throws: Refusal.postClosed("p1")) {
            try books.submit(ClosePost(post: "p1", on: World.day(7, 1), reason: "重复"), by: World.ada)
        }
        let again = ImportPosts.Row(id: "p1", organisation: World.district, title: "书记", since: try World.day(8, 1))
        #expect(throws: Refusal.postClosed("p1")) { try books.submit(ImportPosts(posts: [again]), by: World.ada) }
    }

    @Test func `has terms that follow one another`() throws {
        #expect(throws: Refusal.termEndsBeforeItBegins("p1")) {
            try books.submit(
                AppointToPost(post: "p1", holder: "cy", since: World.day(5, 1), termEnds: World.day(4, 1)),
                by: World.ada
            )
        }
        try books.submit(AppointToPost(post: "p1", holder: "cy", since: try World.day(5, 1)), by: World.ada)
        #expect(throws: Refusal.termBeginsBeforeTheLast("p1", try World.day(5, 1))) {
            try books.submit(AppointToPost(post: "p1", holder: "di", since: World.day(4, 1)), by: World.ada)
        }
    }

    @Test func `is handed on by the office above it only`() throws {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) {
            try books.submit(AppointToPost(post: "p1", holder: "cy", since: World.day(5, 1)), by: World.bo)
        }
    }
}
