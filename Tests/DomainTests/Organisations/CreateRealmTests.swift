import Domain
import TestWorld
import Testing

@Suite struct `Creating a realm` {
    let books = MemoryLedger()

    @Test func `leaves a root, its kinds, and one person with the role of the office`() throws {
        try books.submit(World.founding, by: World.ada)

        let root = try books.root()
        #expect(root.id == "3302")
        #expect(root.path == "3302/")
        #expect(root.depth == 0)
        #expect(root.ordinal == 0)
        #expect(try books.all(Kind.self).map(\.id) == ["city", "district", "township", "village"])
        #expect(try books.all(Grant.self).map(\.role) == [.office])
        #expect(try books.require(Realm.theOne).opened == MemoryLedger.instant(of: 0))
    }

    @Test func `is refused to anybody but that person`() {
        #expect(throws: Refusal.notTheFounder) { try books.submit(World.founding, by: World.bo) }
    }

    @Test func `happens once`() throws {
        try books.submit(World.founding, by: World.ada)
        #expect(throws: Refusal.realmExists) { try books.submit(World.founding, by: World.ada) }
    }

    @Test func `takes kinds with a Chinese name, each once, and the root's among them`() {
        let city = CreateRealm.KindOfRealm(id: "city", labels: ["zh-Hans": "市"])
        #expect(throws: Refusal.kindWithoutLabel("town")) { try found([city, .init(id: "town", labels: ["en": "Town"])]) }
        #expect(throws: Refusal.repeated("kind", "city")) { try found([city, city]) }
        #expect(throws: Refusal.noSuch("kind", "city")) { try found([.init(id: "town", labels: ["zh-Hans": "镇"])]) }
    }

    @Test func `takes a name and a code`() {
        #expect(throws: Refusal.blank("title")) { try found([], title: " \n") }
        #expect(throws: Refusal.notACode("33 02")) { try found([], code: "33 02") }
        #expect(throws: Refusal.notACode("３３０２")) { try found([], code: "３３０２") }
    }

    private func found(_ kinds: [CreateRealm.KindOfRealm], code: Organisation.ID = "3302", title: String = "甬城") throws {
        try books.submit(
            CreateRealm(code: code, title: title, kind: "city", kinds: kinds, office: .init(id: "ada", name: "艾达")),
            by: World.ada
        )
    }
}
