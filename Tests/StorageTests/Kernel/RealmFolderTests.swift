import Domain
import Foundation
import GRDB
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

    /// A realm of one entry, closed.
    private func fill() async throws {
        let realm = try test.create()
        let registrar = try realm.registrar()
        try await registrar.submit(EnterPerson("p1", called: "One"), by: TestRealm.signer)
        try registrar.close()
        try realm.close()
    }

    @Test(arguments: [0, 1, 99])
    func `is not opened, and not made anew, when its books were emptied`(size: Int) async throws {
        try await fill()
        let file = URL(filePath: test.databasePath)
        let left = Data(repeating: 0, count: size)
        try left.write(to: file)
        let emptied = StorageProblem(.damaged, "storage.emptied", [test.databasePath])
        #expect(throws: emptied) { try test.open() }
        #expect(throws: emptied) { try RealmFolder.openForInspection(at: test.path) }
        #expect(try Data(contentsOf: file) == left)
    }

    @Test func `is not opened when another database without our tables lies there`() async throws {
        try await fill()
        try FileManager.default.removeItem(atPath: test.databasePath)
        try change("CREATE TABLE x (y); DROP TABLE x")
        #expect(throws: StorageProblem(.damaged, "storage.emptied", [test.databasePath])) { try test.open() }
        #expect(throws: StorageProblem.self) { try RealmFolder.openForInspection(at: test.path) }
    }

    @Test func `is looked at without a change of any file`() async throws {
        try await fill()
        let before = try contents()
        let realm = try RealmFolder.openForInspection(at: test.path)
        #expect(try test.verification(of: realm).run(replay: true).damages == [])
        #expect(throws: StorageProblem(.busy, "storage.locked", [test.path])) { try test.open() }
        try realm.close()
        #expect(try contents() == before)
    }

    @Test func `answers questions without a change of the books`() async throws {
        try await fill()
        let before = try contents()
        let realm = try RealmFolder.openForReading(at: test.path)
        let count = try await realm.reader.ask(CountOfPeople(), by: TestRealm.signer)
        try realm.close()
        #expect(count == 1)
        #expect(try contents() == before)
    }

    @Test(arguments: ["UPDATE journal_head SET frontier = 'zz'", "DROP TABLE journal_head"])
    func `is looked at where the head is damaged`(statement: String) async throws {
        try await fill()
        try change(statement)
        let realm = try RealmFolder.openForInspection(at: test.path)
        #expect(try test.verification(of: realm).run(replay: true).damages.map(\.key) == ["verify.head"])
    }

    /// Changes the file past everything of ours.
    private func change(_ statement: String) throws {
        let raw = try DatabaseQueue(path: test.databasePath)
        try raw.writeWithoutTransaction { try $0.execute(sql: statement) }
        try raw.close()
    }

    @Test func `is not replayed when an older program made its tables`() async throws {
        try await fill()
        try change("DELETE FROM schema_migration WHERE name = '0002-accounts'")
        let realm = try RealmFolder.openForInspection(at: test.path)
        #expect(throws: StorageProblem(.unsuitable, "storage.older-schema", ["0002-accounts"])) {
            try test.verification(of: realm).run(replay: true)
        }
        #expect(try test.verification(of: realm).run(replay: false).isWhole)
    }

    /// Every file of the realm by its path.
    private func contents() throws -> [String: Data] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: test.path)
        return Dictionary(
            uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: "\(test.path)/\($0)") ?? Data()) }
        )
    }

    private func run(_ program: String, _ arguments: String...) throws -> Int32 {
        let process = try Process.run(URL(filePath: program), arguments: arguments)
        process.waitUntilExit()
        return process.terminationStatus
    }
}

private struct CountOfPeople: Query {
    func authorize(_: Signer, in _: some Facts) throws {}

    func answer(from connection: any Connection) throws -> Int64 {
        try connection.number("SELECT count(*) FROM person") ?? 0
    }
}
