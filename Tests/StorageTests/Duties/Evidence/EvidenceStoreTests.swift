import Domain
import Foundation
import Storage
import TestWorld
import Testing

@Suite struct `The folder of evidence` {
    private let test: TestRealm
    private let store: EvidenceStore

    init() throws {
        test = try TestRealm()
        store = EvidenceStore(path: "\(test.folder)/evidence")
    }

    private func keep(_ bytes: [UInt8]) throws -> EvidenceFile { try store.keep(bytes, called: "a", most: 1 << 20) }

    @Test func `gives back what it was given, under its own hash`() throws {
        let file = try keep(Array("会议签到\n".utf8))
        #expect(file.type == .text && file.size == 13)
        #expect(try store.read(file.digest) == Array("会议签到\n".utf8))
        #expect(try store.digests() == [file.digest])
        _ = try keep(Array("会议签到\n".utf8))
        #expect(try store.digests().count == 1)
    }

    @Test func `leaves nothing beside the files`() throws {
        let file = try keep(Array("a".utf8))
        let folder = "\(store.path)/\(file.digest.prefix(2))"
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [file.digest])
        let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(file.digest)")[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `says which file is gone or changed`() throws {
        let file = try keep(Array("签到".utf8))
        let place = "\(store.path)/\(file.digest.prefix(2))/\(file.digest)"
        try Data("签倒".utf8).write(to: URL(filePath: place))
        #expect(throws: StorageProblem(.damaged, "storage.evidence-changed", [file.digest])) { try store.read(file.digest) }
        try FileManager.default.removeItem(atPath: place)
        #expect(throws: StorageProblem(.damaged, "storage.evidence-missing", [file.digest])) { try store.read(file.digest) }
        #expect(throws: StorageProblem(.damaged, "storage.evidence-missing", ["../../realm.sqlite"])) {
            try store.read("../../realm.sqlite")
        }
    }

    @Test func `purges what is named, but nothing handed in a moment ago`() throws {
        let file = try keep(Array("签到".utf8))
        let early = try store.purge([file.digest])
        #expect(early == 0)
        let count = try store.purge([file.digest], untouchedFor: 0)
        #expect(count == 1)
        #expect(try store.digests().isEmpty)
        let again = try store.purge([file.digest], untouchedFor: 0)
        #expect(again == 0)
    }

    @Test func `takes nothing larger than it may`() throws {
        #expect(throws: Refusal.evidenceTooLarge(11, 10)) {
            try store.keep(Array(repeating: 65, count: 11), called: "a", most: 10)
        }
        #expect(try store.digests().isEmpty)
    }
}
