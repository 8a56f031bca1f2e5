import Domain
import Storage
import TestWorld
import Testing

@Suite struct `A statement` {
    @Test func `binds what is put into it, and never joins it to the text`() {
        let evil = "'; DROP TABLE person; --"
        let person: Person.ID = "p1"
        let sql: SQL = "SELECT 1 WHERE a = \(evil) AND b = \(person) AND c IN \(anyOf: [.whole(1), .null]) AND d = \(true)"
        let (text, values) = sql.rendered { "$\($0)" }
        #expect(text == "SELECT 1 WHERE a = $1 AND b = $2 AND c IN ($3, $4) AND d = $5")
        #expect(values == [.text(evil), .text("p1"), .integer(1), .null, .integer(1)])
    }

    @Test func `can stand inside another`() {
        let condition: SQL = "a = \(1)"
        let sql: SQL = "SELECT 1 WHERE \(condition) AND b = \(2)"
        let (text, values) = sql.rendered { _ in "?" }
        #expect(text == "SELECT 1 WHERE a = ? AND b = ?")
        #expect(values == [.integer(1), .integer(2)])
    }

    @Test func `matches nothing in an empty list`() throws {
        let test = try TestRealm()
        let realm = try test.create()
        let count = try realm.database.readNow {
            try $0.number("SELECT count(*) FROM schema_migration WHERE name IN \(anyOf: [])")
        }
        #expect(count == 0)
        withExtendedLifetime(test) {}
    }
}

@Suite struct `A row` {
    private let test: TestRealm
    private let realm: RealmFolder

    init() throws {
        test = try TestRealm()
        realm = try test.create()
    }

    private struct Line: Decodable, Equatable {
        enum State: String, Decodable { case open }

        let id: Person.ID
        let closedAt: Instant?
        let day: Day
        let count: Int
        let isFlag: Bool
        let state: State
        let small: UInt8
        let missing: String?
        let bytes: [UInt8]
    }

    private func first<Value: Decodable>(_ sql: SQL, as _: Value.Type) throws -> Value? {
        try realm.database.readNow { try $0.one(sql, as: Value.self) }
    }

    @Test func `is read into a struct by its columns' names`() throws {
        let line = try first(
            """
            SELECT 'p1' AS id, 5 AS closed_at, '2017-12-31' AS day, 3 AS count, 1 AS is_flag, 'open' AS state, 255 AS small,
                   NULL AS missing, \([1, 2] as [UInt8]) AS bytes
            """,
            as: Line.self
        )
        #expect(
            line
                == Line(
                    id: "p1",
                    closedAt: Instant(milliseconds: 5),
                    day: try #require(Day("2017-12-31")),
                    count: 3,
                    isFlag: true,
                    state: .open,
                    small: 255,
                    missing: nil,
                    bytes: [1, 2]
                )
        )
    }

    private struct One: Decodable { let count: Int }
    private struct Small: Decodable { let count: UInt8 }

    @Test func `is not read into what it does not fit`() throws {
        #expect(throws: Fault.self) { try first("SELECT 1 AS other", as: One.self) }
        #expect(throws: Fault.self) { try first("SELECT 'x' AS count", as: One.self) }
        #expect(throws: Fault.self) { try first("SELECT NULL AS count", as: One.self) }
        #expect(throws: Fault.self) { try first("SELECT 256 AS count", as: Small.self) }
        #expect(try first("SELECT 1 AS count WHERE 1 = 2", as: One.self) == nil)
    }

    @Test func `keeps bytes, even none of them`() throws {
        try realm.database.writeNow { connection in
            try connection.run("INSERT INTO sealed_plain (commitment, salt, value) VALUES ('a', \([] as [UInt8]), '')")
            #expect(try connection.rows("SELECT salt, value FROM sealed_plain") == [[.blob([]), .text("")]])
        }
    }

    @Test func `can be read inside a scan of the same statement`() throws {
        try realm.database.writeNow { connection in
            for index in 0..<3 {
                try connection.run("INSERT INTO sealed_plain (commitment, salt, value) VALUES (\("\(index)"), x'00', 'v')")
            }
            let sql: SQL = "SELECT commitment FROM sealed_plain ORDER BY commitment"
            var pairs: [[Field]] = []
            try connection.scan(sql) { outer in
                try connection.scan(sql) { inner in
                    pairs.append([outer.field(at: 0), inner.field(at: 0)])
                    return true
                }
                return true
            }
            #expect(pairs.count == 9 && Set(pairs).count == 9)
        }
    }
}
