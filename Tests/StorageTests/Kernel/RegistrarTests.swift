import Domain
import Foundation
import Proofs
import Storage
import Synchronization
import TestWorld
import Testing

@Suite struct `The registrar` {
    private let test: TestRealm
    private let realm: RealmFolder
    private let registrar: Registrar
    private let signer = TestRealm.signer

    init() throws {
        test = try TestRealm()
        realm = try test.create()
        registrar = try realm.registrar(clock: test.clock)
    }

    private func person(_ id: Person.ID) throws -> Person? {
        try realm.database.readNow { try SQLLedger($0).find(id) }
    }

    private func entries() throws -> [Entry] {
        try JournalReader(realm.database).entries(from: 0, limit: 100_000)
    }

    @Test func `carries a command out and journals it, once`() async throws {
        let receipt = try await registrar.submit(EnterPerson("p1", called: "One"), by: signer)
        #expect(receipt.entry == 0 && !receipt.isRepeated)
        #expect(try person("p1") == Person(id: "p1", name: "One"))
        let entry = try #require(try entries().first)
        #expect(entry.stamp == Stamp(sequence: 0, instant: receipt.instant, actor: "ada"))
        #expect(entry.command == "test.enter-person")
        #expect(try entries().count == 1)
        #expect(registrar.size == 1)
    }

    @Test func `refuses, and leaves nothing behind`() async throws {
        await #expect(throws: TestRealm.isStranger) {
            try await registrar.submit(EnterPerson("p1", called: "One"), by: TestRealm.stranger)
        }
        await #expect(throws: Refusal.noSuch("person", "p1")) {
            try await registrar.submit(RenamePerson("p1", called: "One"), by: signer)
        }
        #expect(try person("p1") == nil)
        #expect(try entries().isEmpty)
        #expect(registrar.size == 0)
    }

    @Test func `undoes a command that breaks half-way, and goes on`() async throws {
        await #expect(throws: Fault.self) { try await registrar.submit(BreakHalfWay("p1"), by: signer) }
        #expect(try person("p1") == nil)
        let receipt = try await registrar.submit(EnterPerson("p1", called: "One"), by: signer)
        #expect(receipt.entry == 0)
    }

    @Test func `refuses text with a zero in it, which the database would cut`() async throws {
        await #expect(throws: Refusal.self) {
            try await registrar.submit(EnterPerson("p1", called: "One\u{0}Two"), by: signer)
        }
        #expect(try entries().isEmpty)
    }

    @Test func `gives 64 at once 64 numbers without a gap, and the refused among them none`() async throws {
        let receipts = await withTaskGroup(of: Int64?.self) { group in
            for index in 0..<128 {
                group.addTask { [registrar, signer] in
                    // Every other one names somebody who is not there.
                    let command: any Command =
                        index.isMultiple(of: 2)
                        ? EnterPerson(Person.ID("p\(index)"), called: "N") : StrikePerson(Person.ID("nobody\(index)"))
                    return try? await registrar.submit(command, by: signer).entry
                }
            }
            return await group.reduce(into: [Int64]()) { list, entry in if let entry { list.append(entry) } }
        }
        #expect(receipts.sorted() == Array(0..<64))
        let found = try entries()
        #expect(found.map(\.stamp.sequence) == Array(0..<64))
        #expect(found.map(\.stamp.instant) == found.map(\.stamp.instant).sorted())
        let report = try test.verification(of: realm).run(replay: true)
        #expect(report.damages == [])
    }

    @Test func `answers the same key with the first receipt`() async throws {
        let key = try IdempotencyKey("k1")
        let first = try await registrar.submit(EnterPerson("p1", called: "One"), by: signer, key: key)
        let second = try await registrar.submit(EnterPerson("p1", called: "One"), by: signer, key: key)
        #expect(second.entry == first.entry && second.instant == first.instant && second.isRepeated)
        #expect(try entries().count == 1)
    }

    @Test func `answers the same key sent at once from many sides with one entry`() async throws {
        let key = try IdempotencyKey("k1")
        let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
            for _ in 0..<64 {
                group.addTask { [registrar, signer] in
                    try await registrar.submit(EnterPerson("p1", called: "One"), by: signer, key: key)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(receipts.map(\.entry)) == [0])
        #expect(receipts.count { !$0.isRepeated } == 1)
        #expect(try entries().count == 1)
    }

    @Test func `refuses a key that was used for another command or by another signer`() async throws {
        let key = try IdempotencyKey("k1")
        try await registrar.submit(EnterPerson("p1", called: "One"), by: signer, key: key)
        let reused = Refusal(.conflict, "storage.key-reused", ["k1", "0"])
        await #expect(throws: reused) { try await registrar.submit(EnterPerson("p2", called: "One"), by: signer, key: key) }
        await #expect(throws: reused) { try await registrar.submit(StrikePerson("p1"), by: signer, key: key) }
        await #expect(throws: reused) {
            try await registrar.submit(EnterPerson("p1", called: "One"), by: Signer("bo"), key: key)
        }
        #expect(try entries().count == 1)
    }

    @Test func `does not remember a key whose command was refused`() async throws {
        let key = try IdempotencyKey("k1")
        await #expect(throws: Refusal.self) { try await registrar.submit(StrikePerson("p1"), by: signer, key: key) }
        let receipt = try await registrar.submit(EnterPerson("p1", called: "One"), by: signer, key: key)
        #expect(receipt.entry == 0 && !receipt.isRepeated)
    }

    @Test func `never stamps an earlier moment than before, even when the clock steps back`() async throws {
        let times = Mutex<[Int64]>([1_000, 500, 2_000])
        let registrar = try realm.registrar(clock: { Instant(milliseconds: times.withLock { $0.removeFirst() }) })
        var instants: [Int64] = []
        for index in 0..<3 {
            let receipt = try await registrar.submit(EnterPerson(Person.ID("p\(index)"), called: "N"), by: signer)
            instants.append(receipt.instant.milliseconds)
        }
        #expect(instants == [1_000, 1_000, 2_000])
        let again = try realm.registrar(clock: { Instant(milliseconds: 1) })
        let receipt = try await again.submit(EnterPerson("p9", called: "N"), by: signer)
        #expect(receipt.instant.milliseconds == 2_000)
    }

    @Test func `is fenced off when another takes over`() async throws {
        try await registrar.submit(EnterPerson("p1", called: "One"), by: signer)
        let second = try realm.registrar(clock: test.clock)
        let fenced = StorageProblem(.busy, "storage.fenced")
        await #expect(throws: fenced) { try await registrar.submit(EnterPerson("p2", called: "Two"), by: signer) }
        await #expect(throws: fenced) { try await registrar.submit(EnterPerson("p3", called: "Three"), by: signer) }
        let receipt = try await second.submit(EnterPerson("p2", called: "Two"), by: signer)
        #expect(receipt.entry == 1)
    }

    @Test func `stops for good when a commit fails, and says so to all`() async throws {
        let failing = FailingDatabase(realm.database)
        let registrar = try Registrar(database: failing, key: realm.key, clock: test.clock)
        try await registrar.submit(EnterPerson("p1", called: "One"), by: signer)
        failing.fail()
        let problem = StorageProblem(.inputOutput, "storage.input-output", ["on purpose"])
        await #expect(throws: problem) { try await registrar.submit(EnterPerson("p2", called: "Two"), by: signer) }
        failing.mend()
        await #expect(throws: StorageProblem.self) { try await registrar.submit(EnterPerson("p3", called: "Three"), by: signer) }
        #expect(throws: StorageProblem.self) { try registrar.close() }
        #expect(try entries().count == 1)
        let again = try realm.registrar(clock: test.clock)
        let receipt = try await again.submit(EnterPerson("p2", called: "Two"), by: signer)
        #expect(receipt.entry == 1)
    }

    @Test func `signs a checkpoint with the first command and at the close, and then takes nothing more`() async throws {
        let reader = JournalReader(realm.database)
        try await registrar.submit(EnterPerson("p1", called: "One"), by: signer)
        try await registrar.submit(EnterPerson("p2", called: "Two"), by: signer)
        let before = try reader.checkpoints(from: 0, limit: 10)
        #expect(try before.map { try Checkpoint($0.text).size } == [1])
        try registrar.close()
        let note = try #require(try reader.latestCheckpoint())
        try note.verified(by: [realm.key.verifier])
        let checkpoint = try Checkpoint(note.text)
        #expect(checkpoint.size == 2 && checkpoint.origin == "shuzhi/test")
        let closed = StorageProblem(.busy, "storage.closed")
        await #expect(throws: closed) { try await registrar.submit(EnterPerson("p3", called: "Three"), by: signer) }
    }

    @Test func `keeps sealed values beside the journal until they are erased`() async throws {
        let sealed = SealedPlain(sealing: "1967-05")
        try await registrar.submit(KeepSecret(sealed.commitment), by: signer, sealed: [sealed])
        let count: SQL = "SELECT count(*) FROM sealed_plain WHERE commitment = \(sealed.commitment.hex) AND value = '1967-05'"
        #expect(try realm.database.readNow { try $0.number(count) } == 1)
        try await registrar.submit(KeepSecret(sealed.commitment, erase: true), by: signer)
        #expect(try realm.database.readNow { try $0.number("SELECT count(*) FROM sealed_plain") } == 0)
        let journal = try entries().map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        #expect(!journal.contains("1967-05") && journal.contains(sealed.commitment.hex))
        #expect(try test.verification(of: realm).run(replay: true).damages == [])
    }

    @Test func `does not keep the sealed values of a command that breaks`() async throws {
        await #expect(throws: Fault.self) {
            try await registrar.submit(BreakHalfWay("p1"), by: signer, sealed: [SealedPlain(sealing: "x")])
        }
        #expect(try realm.database.readNow { try $0.number("SELECT count(*) FROM sealed_plain") } == 0)
    }

    @Test func `answers a query only to those who may ask it`() async throws {
        try await registrar.submit(EnterPerson("p1", called: "One"), by: signer)
        let names = try await registrar.ask(NamesOfPeople(), by: signer)
        #expect(names == ["One"])
        await #expect(throws: TestRealm.isStranger) { try await registrar.ask(NamesOfPeople(), by: TestRealm.stranger) }
    }
}

private struct NamesOfPeople: Query {
    private struct Line: Decodable {
        let name: String
    }

    func authorize(_ signer: Signer, in _: some Facts) throws {
        guard signer != TestRealm.stranger else { throw TestRealm.isStranger }
    }

    func answer(from connection: any Connection) throws -> [String] {
        try connection.all("SELECT name FROM person ORDER BY id", as: Line.self).map(\.name)
    }
}

/// A database whose writes fail at the commit while it is told to.
private final class FailingDatabase: Database {
    private let real: SQLiteDatabase
    private let isFailing = Mutex(false)

    init(_ real: SQLiteDatabase) { self.real = real }

    func fail() { isFailing.withLock { $0 = true } }
    func mend() { isFailing.withLock { $0 = false } }

    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result { try await real.read(body) }

    func readNow<Result>(_ body: (any Connection) throws -> Result) throws -> Result { try real.readNow(body) }

    func writeNow<Result>(_ body: (any Connection) throws -> Result) throws -> Result {
        try real.writeNow { connection in
            let result = try body(connection)
            if isFailing.withLock({ $0 }) { throw StorageProblem(.inputOutput, "storage.input-output", ["on purpose"]) }
            return result
        }
    }

    func close() throws { try real.close() }
}
