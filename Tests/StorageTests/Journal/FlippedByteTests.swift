import Domain
import Foundation
import GRDB
import Proofs
import Storage
import TestWorld
import Testing

@Suite struct `A flipped byte` {
    /// Books with a small journal, closed, all in the one file.
    private static func prepare(_ test: TestRealm, entries count: Int) async throws -> (file: Data, verifier: NoteVerifier) {
        let realm = try test.create()
        let registrar = try realm.registrar(clock: test.clock)
        for index in 0..<count {
            try await registrar.submit(
                EnterPerson(Person.ID("person-\(index)"), called: "somebody \(index)"),
                by: TestRealm.signer
            )
        }
        try registrar.close()
        try realm.close()
        return (try Data(contentsOf: URL(filePath: test.databasePath)), realm.key.verifier)
    }

    /// What the verification says of these bytes as a database file.
    private static func verify(_ file: Data, _ verifier: NoteVerifier, in test: TestRealm) throws -> [Int64?] {
        let path = "\(test.folder)/flipped.sqlite"
        for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) }
        try file.write(to: URL(filePath: path))
        do {
            let database = try SQLiteDatabase(path: path)
            defer { try? database.close() }
            let verification = Verification(
                database: database,
                verifiers: [verifier],
                commands: TestRealm.commands,
                folder: test.folder
            )
            return try verification.run(replay: false).damages.map(\.entry)
        } catch let problem as StorageProblem {
            // Not even opened: found, and no entry to name.
            return problem.kind == .damaged ? [nil] : []
        }
    }

    /// Looks into a file past everything of ours.
    private static func look<Result>(_ path: String, _ body: (GRDB.Database) throws -> Result) throws -> Result {
        try DatabaseQueue(path: path).read(body)
    }

    private static func entries(_ database: GRDB.Database) throws -> [Row] {
        try Row.fetchAll(database, sql: "SELECT seq, bytes, leaf FROM journal_entry ORDER BY seq")
    }

    @Test func `in any byte of any entry is found, and the entry named`() async throws {
        let test = try TestRealm()
        let (file, verifier) = try await Self.prepare(test, entries: 6)
        #expect(try Self.verify(file, verifier, in: test) == [])
        let payloads = try Self.look(test.databasePath) {
            try Data.fetchAll($0, sql: "SELECT bytes FROM journal_entry ORDER BY seq")
        }
        for (sequence, payload) in payloads.enumerated() {
            let place = try #require(file.firstRange(of: payload))
            for index in place {
                var flipped = file
                flipped[index] ^= 1 << (index % 8)
                let named = try Self.verify(flipped, verifier, in: test)
                #expect(named.first == Int64(sequence), "byte \(index) of entry \(sequence): \(named)")
            }
        }
    }

    @Test func `anywhere in the pages of the journal is found or changes nothing`() async throws {
        let test = try TestRealm()
        let (file, verifier) = try await Self.prepare(test, entries: 40)
        let whole = try Self.look(test.databasePath, Self.entries)
        let (root, pageSize) = try Self.look(test.databasePath) { database in
            (
                try Int.fetchOne(database, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'journal_entry'") ?? 0,
                try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
            )
        }
        try #require(root > 0 && pageSize > 0)
        let seed = UInt64.random(in: 0...9_999)
        var generator = SeededGenerator(seed: seed)
        var found = 0
        for _ in 0..<150 {
            // The head of the root page, whose every byte says where the entries lie, the rest of it, and anywhere.
            let index =
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: (root - 1) * pageSize + Int.random(in: 0..<16, using: &generator)
                case 1: (root - 1) * pageSize + Int.random(in: 0..<pageSize, using: &generator)
                default: Int.random(in: 0..<file.count, using: &generator)
                }
            var flipped = file
            flipped[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            let damages = try Self.verify(flipped, verifier, in: test)
            if damages.isEmpty {
                let left = try? Self.look("\(test.folder)/flipped.sqlite", Self.entries)
                #expect(left == whole, "seed \(seed), byte \(index): changed and not found")
            } else {
                found += 1
            }
        }
        #expect(found > 0, "seed \(seed)")
    }
}
