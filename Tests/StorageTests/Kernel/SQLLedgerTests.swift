import Domain
import Storage
import TestWorld
import Testing

@Suite struct `The books in a database` {
    private let test: TestRealm
    private let realm: RealmFolder

    init() throws {
        test = try TestRealm()
        realm = try test.create()
    }

    @discardableResult
    private func write<Result>(_ body: (SQLLedger) throws -> Result) throws -> Result {
        try realm.database.writeNow { try body(SQLLedger($0, entry: 7)) }
    }

    @Test func `give back what was saved, and the last of two`() throws {
        try write { books in
            try books.save(Person(id: "p1", name: "一"))
            try books.save(Person(id: "p1", name: "二"))
            #expect(try books.find(Person.ID("p1")) == Person(id: "p1", name: "二"))
            #expect(try books.find(Person.ID("p2")) == nil)
            try books.remove(Person.ID("p1"))
            #expect(try books.find(Person.ID("p1")) == nil)
        }
    }

    @Test func `note the entry each row came from`() throws {
        try write { try $0.save(Person(id: "p1", name: "One")) }
        #expect(try realm.database.readNow { try $0.number("SELECT entry FROM person WHERE id = 'p1'") } == 7)
    }

    @Test func `list in the order of the bytes of the ids`() throws {
        let ids: [Person.ID] = ["b", "a", "Z", "中", "é", "a1", "\u{1F600}", "\u{FF5E}"]
        try write { books in
            for id in ids { try books.save(Person(id: id, name: "N")) }
            #expect(try books.all(Person.self).map(\.id) == ids.sorted())
        }
    }

    @Test func `list, count and find exactly as the books in memory do`() throws {
        var generator = SeededGenerator(seed: 20_171_231)
        let pieces = ["a", "b", "中", "文", "\u{D7FF}", "\u{E000}", "\u{10FFFF}", "%", "_", "'", "A"]
        let memory = MemoryLedger()
        memory.entry = 7
        try write { books in
            for _ in 0..<400 {
                let id = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                    pieces[Int.random(in: 0..<pieces.count, using: &generator)]
                }.joined()
                let person = Person(id: Person.ID(id), name: pieces[Int.random(in: 0..<3, using: &generator)])
                try books.save(person)
                try memory.save(person)
            }
            var prefixes = [""]
            for first in pieces { prefixes += [first] + pieces.map { first + $0 } }
            for prefix in prefixes {
                let match = Match<Person>().and("id", startsWith: prefix)
                #expect(try books.list(match) == memory.list(match), "prefix \(prefix.debugDescription)")
                #expect(try books.count(match) == memory.count(match))
                let narrower = match.and("name", .text("a"))
                #expect(try books.list(narrower) == memory.list(narrower))
            }
            #expect(try books.list(Match<Person>("name", .null)) == [])
        }
    }

    @Test func `say which column does not exist`() throws {
        try write { books in
            #expect(throws: Fault.self) { try books.list(Match<Person>("shoe_size", .whole(42))) }
        }
    }

    @Test func `find a prefix through the index`() throws {
        let plan = try realm.database.readNow { connection in
            try connection.rows(
                "EXPLAIN QUERY PLAN SELECT id FROM organisation WHERE path >= \("a") AND path < \("b") ORDER BY id"
            )
        }
        #expect("\(plan)".contains("USING INDEX") || "\(plan)".contains("USING COVERING INDEX"), "\(plan)")
    }
}
