import Domain
import TestWorld
import Testing

@Suite struct `Importing organisations` {
    let books = MemoryLedger()

    init() throws {
        try books.submit(World.founding, by: World.ada)
    }

    @Test func `takes rows in any order and hangs each below its parent`() throws {
        try books.submit(World.tree, by: World.ada)

        let village = try books.require(World.village)
        #expect(village.path == "3302/330203/330203001/330203001201/")
        #expect(village.depth == 3)
        #expect(village.parent == World.township)
    }

    @Test func `gives ordinals in the order of codes, after those there are`() throws {
        try books.submit(World.tree, by: World.ada)
        try books.submit(ImportOrganisations(rows: [row("330209"), row("330204")]), by: World.ada)

        let ordinals = try books.all(Organisation.self).map(\.ordinal)
        #expect(ordinals.sorted() == Array(0..<13))
        #expect(try books.require("330203" as Organisation.ID).ordinal == 1)
        #expect(try books.require("330204" as Organisation.ID).ordinal == 11)
        #expect(try books.require("330209" as Organisation.ID).ordinal == 12)
    }

    @Test func `passes over rows that are there exactly so`() throws {
        try books.submit(World.tree, by: World.ada)
        let before = try books.all(Organisation.self)
        try books.submit(World.tree, by: World.ada)
        #expect(try books.all(Organisation.self) == before)
    }

    @Test func `is refused with row and code when a row differs from the books`() throws {
        try books.submit(World.tree, by: World.ada)
        #expect(throws: Refusal.rowDiffers(2, "330203")) { try take([row("330209"), row("330203", name: "别名区")]) }
    }

    @Test(
        arguments: [
            ([("330209", "3302"), ("33 0210", "3302")], Refusal.rowCode(2, "33 0210")),
            ([("330209", "3302"), ("330209", "3302")], Refusal.rowRepeated(2, "330209")),
            ([("330209", "3302"), ("330210", "3309")], Refusal.rowParent(2, "330210", "3309")),
            ([("a", "b"), ("b", "c"), ("c", "a")], Refusal.circle(["a", "b", "c"])),
            ([("x", "c"), ("c", "d"), ("d", "c")], Refusal.circle(["c", "d"])),
            ([("a", "a")], Refusal.circle(["a"])),
        ])
    func `names the row, or the circle, that is not right`(rows: [(String, String)], refusal: Refusal) {
        #expect(throws: refusal) { try take(rows.map { row($0.0, below: $0.1) }) }
    }

    @Test func `knows its kinds`() {
        #expect(throws: Refusal.rowKind(1, "330209", "moon")) { try take([row("330209", kind: "moon")]) }
    }

    @Test func `takes at least one row, each with a name`() {
        #expect(throws: Refusal.blank("rows")) { try take([]) }
        #expect(throws: Refusal.blank("name")) { try take([row("330209", name: "")]) }
    }

    @Test func `leaves nothing of a list that is refused`() throws {
        #expect(throws: Refusal.self) { try take([row("330209"), row("330210", below: "nowhere")]) }
        #expect(try books.count(Match<Organisation>()) == 1)
    }

    @Test func `is the office's alone`() throws {
        try books.submit(World.tree, by: World.ada)
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) { try books.submit(World.tree, by: World.bo) }
    }

    @Test(.timeLimit(.minutes(2))) func `takes thirty thousand rows, asking a few times for each and never for a list of all`()
        throws
    {
        let count = 30_000
        // Each stands below one that comes later in the list.
        let rows = (0..<count).reversed().map { row("n\($0)", below: $0 == 0 ? "3302" : "n\($0 / 20)") }
        let asked = try CountingLedger.asked(ImportOrganisations(rows: rows), of: books, by: World.ada)
        #expect(asked.saves == count)
        #expect(asked.finds <= count * 8)
        #expect(asked.lists < 10)
    }

    private func take(_ rows: [ImportOrganisations.Row]) throws {
        try books.submit(ImportOrganisations(rows: rows), by: World.ada)
    }

    private func row(
        _ code: String,
        name: String = "某区",
        kind: Kind.ID = "district",
        below parent: String = "3302"
    ) -> ImportOrganisations.Row {
        .init(code: Organisation.ID(code), name: name, kind: kind, parent: Organisation.ID(parent), origin: .reported)
    }
}
