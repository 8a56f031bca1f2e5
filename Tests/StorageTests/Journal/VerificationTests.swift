import Domain
import Foundation
import GRDB
import Proofs
import Storage
import TestWorld
import Testing

@Suite struct `Verifying the books` {
    private let test: TestRealm
    private let realm: RealmFolder

    init() throws {
        test = try TestRealm()
        realm = try test.create()
    }

    /// Fifty entries under several checkpoints.
    private func fill(_ count: Int = 50) async throws {
        let registrar = try realm.registrar(clock: test.clock)
        for index in 0..<count {
            try await registrar.submit(
                EnterPerson(Person.ID("person-\(index)"), called: "somebody \(index)"),
                by: TestRealm.signer
            )
        }
        try registrar.close()
    }

    private func verify(replay: Bool = false) throws -> VerificationReport {
        try test.verification(of: realm).run(replay: replay)
    }

    /// Changes the file as somebody would who has the file but not the program.
    private func tamper(_ statements: String...) throws {
        let raw = try DatabaseQueue(path: test.databasePath)
        try raw.writeWithoutTransaction { database in
            try database.execute(sql: "DROP TRIGGER journal_entry_refuses_update; DROP TRIGGER journal_entry_refuses_delete")
            for statement in statements { try database.execute(sql: statement) }
        }
        try raw.close()
    }

    @Test func `finds untouched books whole`() async throws {
        try await fill()
        let report = try verify(replay: true)
        #expect(report.damages == [])
        #expect(report.entries == 50 && report.checkpoints == 2)
        #expect(report.tables.contains { $0.table == "person" && $0.rows == 50 && $0.isEqual })
        let left = try FileManager.default.contentsOfDirectory(atPath: test.folder)
        #expect(left == ["realm"])
    }

    @Test func `does not call books without entries whole`() throws {
        #expect(try verify(replay: true).damages.map(\.key) == ["verify.empty"])
    }

    @Test func `says how many entries at the end are not signed yet`() async throws {
        let registrar = try realm.registrar(clock: test.clock)
        for name: Person.ID in ["p1", "p2", "p3"] {
            try await registrar.submit(EnterPerson(name, called: "N"), by: TestRealm.signer)
        }
        let report = try verify()
        #expect(report.isWhole && report.unsigned == 2)
        try registrar.close()
        #expect(try verify().unsigned == 0)
    }

    @Test func `finds a row with a number below 0`() async throws {
        try await fill()
        try tamper("INSERT INTO journal_entry (seq, bytes, leaf) VALUES (-7, x'00', zeroblob(32))")
        let first = try #require(try verify().damages.first)
        #expect(first.key == "verify.entry-misnumbered" && first.entry == -7)
    }

    @Test(
        arguments: [
            (
                "UPDATE journal_entry SET bytes = CAST(replace(CAST(bytes AS TEXT), 'somebody', 'nobody') AS BLOB) WHERE seq = 17",
                "verify.entry-changed", 17
            ),
            ("UPDATE journal_entry SET leaf = zeroblob(32) WHERE seq = 30", "verify.entry-changed", 30),
            ("UPDATE journal_entry SET leaf = zeroblob(31) WHERE seq = 31", "verify.entry-changed", 31),
            ("DELETE FROM journal_entry WHERE seq = 20", "verify.entry-missing", 20),
            ("DELETE FROM journal_entry WHERE seq >= 40", "verify.entries-cut", 40),
            ("DELETE FROM journal_entry WHERE seq >= 40; UPDATE journal_head SET size = 40", "verify.entries-cut", 40),
            ("UPDATE journal_entry SET seq = 99 WHERE seq = 49", "verify.entry-missing", 49),
            (
                "UPDATE journal_entry SET seq = -1 WHERE seq = 3; UPDATE journal_entry SET seq = 3 WHERE seq = 4; "
                    + "UPDATE journal_entry SET seq = 4 WHERE seq = -1", "verify.entries-replaced", 1
            ),
        ] as [(String, String, Int64)]
    )
    func `names the first entry that was changed, removed or moved`(statement: String, key: String, entry: Int64) async throws {
        try await fill()
        try tamper(statement)
        let first = try #require(try verify().damages.first)
        #expect(first.key == key && first.entry == entry)
    }

    @Test func `names the stretch in which entries were replaced together with their hashes`() async throws {
        try await fill()
        let bytes = Array(#"{"actor":"eve","at":1,"command":"x","payload":{},"seq":17,"version":1}"#.utf8)
        let leaf = MerkleHash.leaf(bytes)
        try tamper(
            "UPDATE journal_entry SET bytes = x'\(Hexadecimal.text(of: bytes))', leaf = x'\(leaf.hex)' WHERE seq = 17"
        )
        let first = try #require(try verify().damages.first)
        // The first checkpoint is of one entry, the second of all fifty.
        #expect(first.key == "verify.entries-replaced" && first.entry == 1 && first.arguments == ["1", "49"])
    }

    @Test(arguments: [
        ("UPDATE journal_checkpoint SET note = replace(note, 'shuzhi', 'shuzhe') WHERE size = 50", "verify.checkpoint-unsigned"),
        ("UPDATE journal_checkpoint SET note = 'x' WHERE size = 1", "verify.checkpoint-unreadable"),
        ("UPDATE journal_checkpoint SET size = 49 WHERE size = 50", "verify.checkpoint-unreadable"),
        ("UPDATE journal_head SET frontier = replace(frontier, 'a', 'b')", "verify.head"),
        ("UPDATE journal_head SET frontier = 'zz'", "verify.head"),
        ("UPDATE journal_head SET size = 49", "verify.entry-beyond-head"),
        ("DELETE FROM journal_head", "verify.head"),
    ])
    func `finds a changed checkpoint or head`(statement: String, key: String) async throws {
        try await fill()
        try tamper(statement)
        let report = try verify()
        #expect(report.damages.contains { $0.key == key }, "\(report.damages)")
    }

    @Test func `counts only checkpoints signed with the realm's own key`() async throws {
        try await fill()
        let stranger = try NoteKey(name: "shuzhi/test", seed: [UInt8](repeating: 1, count: 32))
        let verification = Verification(
            database: realm.database,
            verifiers: [stranger.verifier],
            commands: TestRealm.commands,
            folder: test.folder
        )
        let report = try verification.run(replay: false)
        #expect(
            report.damages.map(\.key) == ["verify.checkpoint-unsigned", "verify.checkpoint-unsigned", "verify.entries-unsigned"]
        )
    }

    @Test(arguments: [
        ("UPDATE person SET name = 'Eve' WHERE id = 'person-17'", "person-17"),
        ("DELETE FROM person WHERE id = 'person-20'", "person-20"),
        ("INSERT INTO person (id, name, entry) VALUES ('zoe', 'Zoe', 0)", "zoe"),
        ("UPDATE person SET entry = 3 WHERE id = 'person-9'", "person-9"),
    ])
    func `by replay names the row that differs`(statement: String, row: String) async throws {
        try await fill()
        try tamper(statement)
        #expect(try verify().isWhole)
        let report = try verify(replay: true)
        #expect(report.damages.map(\.key) == ["verify.table-differs"])
        #expect(report.damages.first?.arguments == ["person", row])
    }

    @Test func `by replay finds an entry that cannot be carried out`() async throws {
        try await fill(3)
        let verification = Verification(
            database: realm.database,
            verifiers: [realm.key.verifier],
            commands: Commands([StrikePerson.self]),
            folder: test.folder
        )
        let report = try verification.run(replay: true)
        #expect(report.damages.map(\.key) == ["verify.entry-unfit"])
        #expect(report.damages.first?.entry == 0)
    }
}
