import Domain
import Foundation
import Storage
import TestWorld
import Testing

@Suite struct `Evidence in the books and in the folder` {
    private func filed(_ realm: WorldRealm, _ id: Evidence.ID, _ text: String, until day: Day) async throws -> EvidenceFile {
        let file = try realm.folder.evidence.keep(Array(text.utf8), called: "册.txt", most: 1000)
        try await realm.registrar.submit(
            FileEvidence(
                evidence: id,
                cycle: World.cycle,
                organisation: World.district,
                title: "签到册",
                file: file,
                keptUntil: day
            ),
            by: World.bo
        )
        return file
    }

    @Test func `is listed with what it is attached to, and opens into revisions`() async throws {
        let realm = try await WorldRealm.withWork()
        let list = try await realm.ask(EvidenceList(cycle: World.cycle, below: World.district), by: World.bo)
        #expect(list.lines.map(\.uses) == [1])
        #expect(list.used == 1000 && list.limits == .unset)
        let dossier = try await realm.ask(EvidenceDossier(evidence: World.evidence), by: World.bo)
        #expect(dossier.revisions.map(\.number) == [1])
        #expect(dossier.uses.map(\.subject) == [World.project.text])
        let on = try await realm.ask(EvidenceOn(about: .project, subject: World.project.text), by: World.bo)
        #expect(on.map(\.evidence) == ["e-1"])
        await #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) {
            try await realm.ask(EvidenceOn(about: .project, subject: World.project.text), by: World.cy)
        }
        let found = try await realm.ask(EvidenceList(cycle: World.cycle, text: World.digest))
        #expect(found.lines.count == 1)
        let none = try await realm.ask(EvidenceList(cycle: World.cycle, text: "没有"))
        #expect(none.lines.isEmpty)
    }

    @Test func `is checked file by file: missing, changed, left over`() async throws {
        let realm = try await WorldRealm(until: .recording)
        let store = realm.folder.evidence
        let last = try World.day(12, 31)
        let gone = try await filed(realm, "e-gone", "甲", until: last)
        let bent = try await filed(realm, "e-bent", "乙", until: last)
        _ = try await filed(realm, "e-whole", "丙", until: last)
        let stray = try store.keep(Array("丁".utf8), called: "丁.txt", most: 100)
        let before = try await realm.ask(EvidenceCheck(store))
        #expect(before.isSound && before.whole == 3 && before.leftOver == [stray.digest])

        func place(_ file: EvidenceFile) -> String { "\(store.path)/\(file.digest.prefix(2))/\(file.digest)" }
        try FileManager.default.removeItem(atPath: place(gone))
        try Data("不".utf8).write(to: URL(filePath: place(bent)))
        let after = try await realm.ask(EvidenceCheck(store))
        #expect(after.missing.map(\.evidence) == ["e-gone"])
        #expect(after.changed.map(\.evidence) == ["e-bent"])
        #expect(after.whole == 1 && !after.isSound)
    }

    @Test func `is deleted on schedule, and its bytes with it unless another revision keeps them`() async throws {
        let realm = try await WorldRealm(until: .recording)
        let store = realm.folder.evidence
        let shared = try await filed(realm, "e-1", "同一份", until: World.day(6, 30))
        let alone = try await filed(realm, "e-2", "另一份", until: World.day(6, 30))
        _ = try await filed(realm, "e-3", "同一份", until: World.day(12, 31))
        // The realm's clock stands in 2023, long after the year.
        let expired = try await realm.ask(EvidenceToDelete(today: World.day(7, 1)))
        #expect(expired.map(\.text) == ["e-1|1", "e-2|1"])
        try await realm.registrar.submit(DeleteExpiredEvidence(revisions: expired), by: World.ada)
        let purged = try await realm.ask(EvidenceToPurge(store))
        #expect(purged == [alone.digest])
        try store.purge(purged, untouchedFor: 0)
        #expect(try store.digests() == [shared.digest])
        let check = try await realm.ask(EvidenceCheck(store))
        #expect(check.isSound && check.whole == 1)
        let dossier = try await realm.ask(EvidenceDossier(evidence: "e-2"), by: World.bo)
        #expect(dossier.revisions.first?.state == .deleted)
        #expect(dossier.revisions.first?.file.digest == alone.digest)
    }
}
