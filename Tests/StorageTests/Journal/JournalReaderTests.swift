import Domain
import Foundation
import Proofs
import Storage
import TestWorld
import Testing

@Suite struct `A reader of the journal` {
    private let test: TestRealm
    private let realm: RealmFolder
    private let reader: JournalReader

    init() async throws {
        test = try TestRealm()
        realm = try test.create()
        reader = JournalReader(realm.database)
        let registrar = try realm.registrar(clock: test.clock)
        for index in 0..<21 {
            try await registrar.submit(EnterPerson(Person.ID("p\(index)"), called: "N"), by: TestRealm.signer)
        }
        try registrar.close()
    }

    private func root(_ size: Int64) throws -> Digest {
        MerkleTree(leaves: try reader.entries(from: 0, limit: Int(size)).map { MerkleHash.leaf($0.bytes) }).root
    }

    @Test func `proves every entry under the last checkpoint`() throws {
        let checkpoint = try Checkpoint(#require(try reader.latestCheckpoint()).text)
        #expect(checkpoint.size == 21)
        for entry in try reader.entries(from: 0, limit: 100) {
            let sequence = entry.stamp.sequence
            let path = try reader.prove(entry: sequence, atSize: 21)
            #expect(
                MerkleProof.includes(
                    leaf: MerkleHash.leaf(entry.bytes),
                    at: sequence,
                    size: 21,
                    path: path,
                    root: checkpoint.root
                )
            )
        }
    }

    @Test func `proves that the journal only grew`() throws {
        for first in Int64(0)...21 {
            let path = try reader.consistency(from: first, to: 21)
            #expect(MerkleProof.extends(from: first, root: try root(first), to: 21, root: try root(21), path: path))
        }
    }

    @Test func `reads from a number on, and not more than asked`() throws {
        #expect(try reader.entries(from: 19, limit: 100).map(\.stamp.sequence) == [19, 20])
        #expect(try reader.entries(from: 5, limit: 2).map(\.stamp.sequence) == [5, 6])
        #expect(try reader.entries(from: 21, limit: 2).isEmpty)
        #expect(try reader.size() == 21)
    }

    @Test func `refuses what is not there`() {
        #expect(throws: Refusal.self) { try reader.prove(entry: 21, atSize: 21) }
        #expect(throws: Refusal.self) { try reader.prove(entry: 0, atSize: 22) }
        #expect(throws: Refusal.self) { try reader.consistency(from: 5, to: 22) }
        #expect(throws: Refusal.self) { try reader.export(entry: 21, verifier: realm.key.verifier) }
        #expect(throws: Refusal.self) { try reader.export(entry: -1, verifier: realm.key.verifier) }
    }

    @Test func `exports what a stranger needs`() throws {
        let one = try reader.export(entry: 7, verifier: realm.key.verifier)
        #expect(one.entries.map(\.seq) == [7] && one.inclusion.map(\.size) == [21] && one.checkpoints.count == 1)
        let all = try reader.exportAll(verifier: realm.key.verifier)
        #expect(all.entries.count == 21 && all.inclusion.count == 21 && all.consistency.map(\.to) == [21])
        #expect(try JSONDecoder().decode(JournalExport.self, from: JSONEncoder().encode(all)) == all)
    }

    /// Writes the export for the check that is not ours, when the environment asks for it.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["SHUZHI_EXPORT"] != nil))
    func `writes its export where the environment says`() throws {
        let path = try #require(ProcessInfo.processInfo.environment["SHUZHI_EXPORT"])
        try JSONEncoder().encode(reader.exportAll(verifier: realm.key.verifier)).write(to: URL(filePath: path))
    }
}
