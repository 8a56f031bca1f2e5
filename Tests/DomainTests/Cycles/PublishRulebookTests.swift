import Domain
import TestWorld
import Testing

@Suite struct `Publishing a rulebook` {
    let books: MemoryLedger

    init() throws {
        books = try World.books()
    }

    @Test func `keeps the text under its digest`() throws {
        try publish(World.rulebook)

        let edition = try books.require(try World.edition())
        #expect(edition.name == "world-review")
        #expect(edition.version == 1)
        #expect(edition.text == World.rulebook)
        #expect(edition.id.text.hasPrefix("sha256:"))
        #expect(edition.id.text.count == 71)
    }

    @Test func `happens once for a text, and once for a version`() throws {
        try publish(World.rulebook)
        let edition = try World.edition()
        #expect(throws: Refusal.rulebookExists(edition)) { try publish(World.rulebook) }
        #expect(throws: Refusal.rulebookVersionTaken("world-review", 1)) { try publish(World.rulebook + "\n# another\n") }
        try publish(World.rulebook.replacing("version: 1", with: "version: 2"))
        #expect(try books.count(Match<RulebookEdition>("name", .text("world-review"))) == 2)
    }

    @Test func `is refused with every mistake counted and the first ones placed`() throws {
        let text = World.rulebook.replacing("version: 1", with: "version: none\nweight: 3")
        let refusal = try #require(throws: Refusal.self) { try publish(text) }
        #expect(refusal.key == "cycles.rulebook-mistakes")
        #expect(refusal.arguments.first == "2")
        #expect(refusal.arguments.last?.split(separator: "; ").map { $0.prefix(4) } == ["3:10", "4:1 "])
    }

    @Test func `is refused when another form already asks for a field, and says where`() throws {
        let form = """

            forms:
              - id: quarter
                label: {zh-Hans: 季报}
                fields:
                  - {id: staff, label: {zh-Hans: 人员}, means: party_staff}

            """
        try publish(World.rulebook + form)
        let other = (World.rulebook + form).replacing("id: world-review", with: "id: another-review")
        let refusal = try #require(throws: Refusal.self) { try publish(other) }
        #expect(refusal.key == "cycles.duplicate-fields")
        #expect(refusal.arguments.first == "1")
        #expect(refusal.arguments.last?.hasSuffix("party_staff (world-review v1, quarter.staff)") == true)
        // A new version takes the place of the old one.
        try publish((World.rulebook + form).replacing("version: 1", with: "version: 2"))
        try publish(other.replacing("means: party_staff", with: "means: party_funds"))
    }

    @Test func `is the office's act`() {
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["3302"])) {
            try books.submit(PublishRulebook(text: World.rulebook), by: World.ed)
        }
    }

    private func publish(_ text: String) throws {
        try books.submit(PublishRulebook(text: text), by: World.ada)
    }
}
