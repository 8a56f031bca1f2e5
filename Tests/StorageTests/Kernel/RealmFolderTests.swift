import Domain
import Foundation
import Proofs
import Storage
import TestWorld
import Testing

@Suite struct `A realm's folder` {
    private let test: TestRealm

    init() throws { test = try TestRealm() }

    @Test func `opens again with the key it was made with`() throws {
        var realm: RealmFolder? = try test.create()
        let key = realm?.key.text
        try realm?.close()
        realm = nil
        #expect(try test.open().key.text == key)
    }

    @Test func `is one file of books when it is closed`() async throws {
        let realm = try test.create()
        let registrar = try realm.registrar()
        try await registrar.submit(EnterPerson("p1", called: "One"), by: TestRealm.signer)
        _ = try JournalReader(realm.database).entries(from: 0, limit: 1)
        try registrar.close()
        try realm.close()
        let files = try FileManager.default.contentsOfDirectory(atPath: test.path).sorted()
        #expect(files == ["keys", "realm.lock", "realm.sqlite"])
    }

    @Test func `is open in one place at a time`() throws {
        let locked = StorageProblem(.busy, "storage.locked", [test.path])
        var realm: RealmFolder? = try test.create()
        #expect(throws: locked) { try test.open() }
        try realm?.close()
        #expect(realm != nil)
        realm = nil
        #expect(throws: Never.self) { try test.open() }
    }

    @Test func `is locked to other programs too`() throws {
        let realm = try test.create()
        let lock = "\(test.path)/realm.lock"
        #expect(try run("/usr/bin/flock", "--nonblock", lock, "true") == 1)
        withExtendedLifetime(realm) {}
    }

    @Test func `is not opened while another program holds it`() throws {
        var realm: RealmFolder? = try test.create()
        try realm?.close()
        realm = nil
        let holder = Process()
        holder.executableURL = URL(filePath: "/usr/bin/flock")
        let output = Pipe()
        let input = Pipe()
        holder.arguments = ["\(test.path)/realm.lock", "sh", "-c", "echo held; cat"]
        holder.standardOutput = output
        holder.standardInput = input
        try holder.run()
        _ = output.fileHandleForReading.availableData
        #expect(throws: StorageProblem(.busy, "storage.locked", [test.path])) { try test.open() }
        try input.fileHandleForWriting.close()
        holder.waitUntilExit()
        #expect(throws: Never.self) { try test.open() }
    }

    @Test func `is not made where something is already`() throws {
        try FileManager.default.createDirectory(atPath: test.path, withIntermediateDirectories: true)
        try Data().write(to: URL(filePath: "\(test.path)/notes.txt"))
        #expect(throws: StorageProblem(.cannotCreate, "storage.folder-taken", [test.path])) { try test.create() }
    }

    @Test func `is not opened where there is none`() throws {
        #expect(throws: StorageProblem(.missing, "storage.no-realm", [test.path])) { try test.open() }
        #expect(!FileManager.default.fileExists(atPath: test.path))
    }

    @Test func `shows its key to its owner only`() throws {
        try test.create().close()
        let path = "\(test.path)/keys/journal.key"
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(throws: StorageProblem(.unsuitable, "storage.keys-open", [path])) { try test.open() }
    }

    @Test func `is not opened with a damaged key`() throws {
        try test.create().close()
        let path = "\(test.path)/keys/journal.key"
        try Data("PRIVATE+KEY+nonsense\n".utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        #expect(throws: StorageProblem(.unsuitable, "storage.key-damaged", [path])) { try test.open() }
    }

    @Test func `is not opened when a newer program has changed its tables`() throws {
        try test.create().database.writeNow { connection in
            _ = try connection.run("INSERT INTO schema_migration (name, digest) VALUES ('9999-future', 'x')")
        }
        #expect(throws: StorageProblem(.unsuitable, "storage.newer-schema", ["9999-future"])) { try test.open() }
    }

    private func run(_ program: String, _ arguments: String...) throws -> Int32 {
        let process = try Process.run(URL(filePath: program), arguments: arguments)
        process.waitUntilExit()
        return process.terminationStatus
    }
}
