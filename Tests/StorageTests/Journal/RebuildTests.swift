import Domain
import Foundation
import Proofs
import Storage
import TestWorld
import Testing

@Suite struct `A rebuild` {
    private let test: TestRealm
    private let realm: RealmFolder

    init() throws {
        test = try TestRealm()
        realm = try test.create()
    }

    private var rebuild: Rebuild { Rebuild(database: realm.database, commands: TestRealm.commands) }

    private func fill() async throws -> SealedPlain {
        let registrar = try realm.registrar(clock: test.clock)
        let sealed = SealedPlain(sealing: "1967-05")
        try await registrar.submit(KeepSecret(sealed.commitment), by: TestRealm.signer, sealed: [sealed])
        for index in 0..<20 {
            try await registrar.submit(EnterPerson(Person.ID("p\(index)"), called: "N"), by: TestRealm.signer)
        }
        try registrar.close()
        return sealed
    }

    @Test func `makes books that are the same, with journal and sealed values`() async throws {
        _ = try await fill()
        let path = "\(test.folder)/rebuilt.sqlite"
        let report = try rebuild.run(into: path)
        #expect(report.isWhole && report.entries == 21)
        let database = try SQLiteDatabase(path: path)
        let verification = Verification(
            database: database,
            verifiers: [realm.key.verifier],
            commands: TestRealm.commands,
            folder: test.folder
        )
        let again = try verification.run(replay: true)
        #expect(again.damages == [] && again.entries == 21 && again.checkpoints == 2)
        #expect(try database.readNow { try $0.number("SELECT count(*) FROM sealed_plain WHERE value = '1967-05'") } == 1)
    }

    @Test func `says which table was not what the journal makes it, and makes it right`() async throws {
        _ = try await fill()
        try realm.database.writeNow { _ = try $0.run("UPDATE person SET name = 'Eve' WHERE id = 'p7'") }
        let path = "\(test.folder)/rebuilt.sqlite"
        let report = try rebuild.run(into: path)
        #expect(report.damages.map(\.arguments) == [["person", "p7"]])
        let name = try SQLiteDatabase(path: path).readNow { try SQLLedger($0).find(Person.ID("p7"))?.name }
        #expect(name == "N")
    }

    @Test func `takes the place of the books, which are kept beside it`() async throws {
        _ = try await fill()
        try realm.database.writeNow { _ = try $0.run("UPDATE person SET name = 'Eve' WHERE id = 'p7'") }
        let path = "\(test.path)/rebuilt.sqlite"
        _ = try rebuild.run(into: path)
        #expect(throws: StorageProblem(.busy, "storage.locked", [test.path])) {
            try RealmFolder.swapIn(path, at: test.path)
        }

        let other = try TestRealm()
        try FileManager.default.copyItem(atPath: test.path, toPath: other.path)
        let kept = try RealmFolder.swapIn("\(other.path)/rebuilt.sqlite", at: other.path)
        #expect(!FileManager.default.fileExists(atPath: "\(other.path)/rebuilt.sqlite"))
        let swapped = try other.open()
        #expect(try other.verification(of: swapped).run(replay: true).damages == [])
        let receipt = try await swapped.registrar().submit(EnterPerson("p99", called: "N"), by: TestRealm.signer)
        #expect(receipt.entry == 21)
        let old = try SQLiteDatabase(path: kept).readNow { try SQLLedger($0).find(Person.ID("p7"))?.name }
        #expect(old == "Eve")
    }

    @Test func `does not write over a file`() async throws {
        _ = try await fill()
        #expect(throws: StorageProblem(.cannotCreate, "storage.folder-taken", [test.databasePath])) {
            try rebuild.run(into: test.databasePath)
        }
    }
}
