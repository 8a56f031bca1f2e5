import Domain
import Foundation
import GRDB
import Proofs
import Storage
import TestWorld
import Testing

@Suite struct `What was signed last` {
    private static let forged = Array(#"{"actor":"eve","at":1,"command":"x","payload":{},"seq":17,"version":1}"#.utf8)

    private let test: TestRealm

    init() async throws {
        test = try TestRealm()
        let realm = try test.create()
        let registrar = try realm.registrar(clock: test.clock)
        for index in 0..<50 {
            try await registrar.submit(EnterPerson(Person.ID("person-\(index)"), called: "somebody"), by: TestRealm.signer)
        }
        try registrar.close()
        try realm.close()
    }

    private var seen: String { "\(test.path)/keys/journal.seen" }

    /// Replaces entry 17 with its hash and moves the head, as somebody would who has the file and knows the tree.
    private func forge(_ statements: String...) throws {
        let raw = try DatabaseQueue(path: test.databasePath)
        try raw.writeWithoutTransaction { database in
            try database.execute(sql: "DROP TRIGGER journal_entry_refuses_update; DROP TRIGGER journal_entry_refuses_delete")
            let leaf = MerkleHash.leaf(Self.forged)
            try database.execute(
                sql: "UPDATE journal_entry SET bytes = ?, leaf = ? WHERE seq = 17",
                arguments: [Data(Self.forged), Data(leaf.bytes)]
            )
            for statement in statements { try database.execute(sql: statement) }
            var frontier = Frontier()
            for leaf in try Data.fetchAll(database, sql: "SELECT leaf FROM journal_entry ORDER BY seq") {
                frontier.append(try #require(Digest(bytes: Array(leaf))))
            }
            try database.execute(
                sql: "UPDATE journal_head SET size = ?, frontier = ?",
                arguments: [frontier.size, Hexadecimal.text(of: frontier.bytes)]
            )
        }
        try raw.close()
    }

    private func damages() throws -> [String] {
        let realm = try RealmFolder.openForInspection(at: test.path)
        defer { try? realm.close() }
        return try test.verification(of: realm).run(replay: false).damages.map(\.key)
    }

    @Test func `is kept beside the key`() throws {
        let realm = try test.open()
        let checkpoint = try #require(try realm.seen.read(verifiers: [realm.key.verifier]))
        #expect(checkpoint.size == 50)
        #expect(!FileManager.default.fileExists(atPath: seen + ".new"))
        #expect(try damagesOfOpen(realm) == [])
    }

    private func damagesOfOpen(_ realm: RealmFolder) throws -> [String] {
        try test.verification(of: realm).run(replay: false).damages.map(\.key)
    }

    @Test(arguments: ["DELETE FROM journal_checkpoint", "DELETE FROM journal_checkpoint WHERE size > 1"])
    func `is missed when checkpoints are deleted and an entry replaced, and no forgery is signed`(statement: String) throws {
        try forge(statement)
        #expect(try damages().first == "verify.entries-replaced")
        let realm = try test.open()
        #expect(throws: StorageProblem(.damaged, "storage.history-differs", ["50"])) { try realm.registrar(clock: test.clock) }
        let newest = try JournalReader(realm.database).latestCheckpoint()
        #expect(try newest.map { try Checkpoint($0.text).size } ?? 0 <= 1)
    }

    @Test func `is missed when the end is cut off together with its checkpoint`() throws {
        try forge("DELETE FROM journal_checkpoint WHERE size > 1", "DELETE FROM journal_entry WHERE seq >= 17")
        #expect(try damages().first == "verify.entries-cut")
        let realm = try test.open()
        #expect(throws: StorageProblem(.damaged, "storage.history-differs", ["50"])) { try realm.registrar(clock: test.clock) }
    }

    @Test func `cannot be taken away with all checkpoints`() throws {
        try forge("DELETE FROM journal_checkpoint")
        try FileManager.default.removeItem(atPath: seen)
        #expect(try damages() == ["verify.entries-unsigned"])
        let realm = try test.open()
        #expect(throws: StorageProblem(.damaged, "storage.history-unsigned", ["50"])) { try realm.registrar(clock: test.clock) }
    }

    @Test func `without it leaves entries after the newest checkpoint as damage`() throws {
        try forge("DELETE FROM journal_checkpoint WHERE size > 1")
        try FileManager.default.removeItem(atPath: seen)
        #expect(try damages() == ["verify.entries-unsigned"])
    }

    @Test func `comes back with the next signature where an older program left none`() async throws {
        try FileManager.default.removeItem(atPath: seen)
        let realm = try test.open()
        #expect(try damagesOfOpen(realm) == [])
        let registrar = try realm.registrar(clock: test.clock)
        try await registrar.submit(EnterPerson("p99", called: "N"), by: TestRealm.signer)
        try registrar.close()
        #expect(try realm.seen.read(verifiers: [realm.key.verifier])?.size == 51)
    }

    @Test func `is not believed when others wrote it`() throws {
        let stranger = try NoteKey(name: "shuzhi/test", seed: [UInt8](repeating: 1, count: 32))
        let note = try Checkpoint(origin: "shuzhi/test", size: 0, root: MerkleHash.empty).signed(with: stranger)
        try Data(note.bytes).write(to: URL(filePath: seen))
        #expect(try damages().first == "verify.seen-unreadable")
        let realm = try test.open()
        #expect(throws: StorageProblem(.damaged, "storage.seen-damaged", [seen])) { try realm.registrar(clock: test.clock) }
    }
}
