import Domain
import Foundation
import GRDB
import Storage
import TestWorld
import Testing

@Suite struct `The SQLite database` {
    private let test: TestRealm
    private let realm: RealmFolder

    init() throws {
        test = try TestRealm()
        realm = try test.create()
    }

    @Test(arguments: [("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1), ("trusted_schema", 0)] as [(String, Int64)])
    func `writes with the settings it promises`(name: String, value: Int64) throws {
        let found = try realm.database.writeNow { connection in
            switch name {
            case "synchronous": try connection.number("PRAGMA synchronous")
            case "foreign_keys": try connection.number("PRAGMA foreign_keys")
            case "secure_delete": try connection.number("PRAGMA secure_delete")
            default: try connection.number("PRAGMA trusted_schema")
            }
        }
        #expect(found == value)
    }

    @Test func `needs its own setting: GRDB opens with less`() throws {
        let pool = try DatabasePool(path: "\(test.folder)/other.sqlite")
        let found = try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
        #expect(found == 1, "if this is 2 now, the second setting after the opening is no longer needed")
    }

    @Test func `undoes the whole transaction when the body throws`() throws {
        #expect(throws: Fault.self) {
            try realm.database.writeNow { connection in
                _ = try connection.run("INSERT INTO sealed_plain (commitment, salt, value) VALUES ('a', x'00', 'v')")
                throw Fault("on purpose")
            }
        }
        #expect(try realm.database.readNow { try $0.number("SELECT count(*) FROM sealed_plain") } == 0)
    }

    @Test func `undoes a savepoint alone`() throws {
        try realm.database.writeNow { connection in
            for (name, fails) in [("a", false), ("b", true), ("c", false)] {
                try? connection.savepoint {
                    _ = try connection.run("INSERT INTO sealed_plain (commitment, salt, value) VALUES (\(name), x'00', 'v')")
                    if fails { throw Fault("on purpose") }
                }
            }
        }
        let names = try realm.database.readNow { try $0.rows("SELECT commitment FROM sealed_plain ORDER BY commitment") }
        #expect(names == [[.text("a")], [.text("c")]])
    }

    @Test func `does not write while it reads`() throws {
        #expect(throws: (any Error).self) {
            try realm.database.readNow { _ = try $0.run("DELETE FROM sealed_plain") }
        }
    }

    @Test(arguments: ["UPDATE journal_entry SET leaf = x'00'", "DELETE FROM journal_entry"])
    func `lets nobody change an entry`(statement: String) async throws {
        let registrar = try realm.registrar()
        try await registrar.submit(EnterPerson("p1", called: "One"), by: TestRealm.signer)
        let raw = try DatabaseQueue(path: test.databasePath)
        #expect(throws: DatabaseError.self) { try raw.write { try $0.execute(sql: statement) } }
    }

    @Test func `calls a broken rule of the schema a fault, and a broken file damage`() throws {
        #expect(throws: Fault.self) {
            try realm.database.writeNow { connection in
                _ = try connection.run("INSERT INTO journal_head (id, size, epoch, frontier) VALUES (2, 0, 0, '')")
            }
        }
        let path = "\(test.folder)/text.sqlite"
        try "this is no database, however long it is, and it goes on and on".write(
            toFile: path,
            atomically: true,
            encoding: .utf8
        )
        #expect {
            try SQLiteDatabase(path: path)
        } throws: { error in
            (error as? StorageProblem)?.kind == .damaged
        }
    }
}
