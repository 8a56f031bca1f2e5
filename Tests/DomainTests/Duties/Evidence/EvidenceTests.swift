import Domain
import TestWorld
import Testing

@Suite struct `Evidence` {
    let books: MemoryLedger
    private let id = World.evidence
    private let other = String(repeating: "ab", count: 32)

    init() throws { books = try World.books(at: .recording) }

    @Test func `is filed once, revised with a reason, and counted to its organisation`() throws {
        try file()
        #expect(throws: Refusal.evidenceExists(id)) { try file() }
        #expect(throws: Refusal.evidenceUnchanged(id)) { try revise(World.digest) }
        try revise(other)
        #expect(try books.require(id).revision == 2)
        #expect(try books.list(Match<EvidenceRevision>("evidence_item", .id(id))).map(\.file.digest) == [World.digest, other])
        #expect(try usage() == [2000, 2])
    }

    @Test func `is attached to many records and taken off one`() throws {
        try file()
        try books.submit(World.application(), by: World.bo)
        try books.submit(World.tasks(), by: World.bo)
        try attach(.project, World.project.text)
        try attach(.taskList, World.taskList.text)
        #expect(throws: Refusal.evidenceAttached(id)) { try attach(.project, World.project.text) }
        #expect(throws: Refusal.noSuch("problem", "2017-330203-009")) { try attach(.problem, "2017-330203-009") }
        try books.submit(
            DetachEvidence(evidence: id, about: .project, subject: World.project.text, reason: "附错"),
            by: World.bo
        )
        #expect(try books.all(EvidenceUse.self).map(\.about) == [.taskList])
    }

    @Test func `is not attached to the records of others`() throws {
        try file()
        try books.submit(World.application(in: World.otherDistrict), by: World.cy)
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330205"])) { try attach(.project, "2017-330205-P01") }
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) {
            try books.submit(DeleteEvidence(evidence: id, number: 1, reason: "误传"), by: World.cy)
        }
    }

    @Test func `fits the limits of the nearest organisation above that has any`() throws {
        try limit(World.root, .init(fileBytes: 999, totalBytes: 5000, keptDays: 10))
        #expect(throws: Refusal.evidenceTooLarge(1000, 999)) { try file() }
        try limit(World.district, .init(fileBytes: 1000, totalBytes: 1500, keptDays: 0))
        try file()
        #expect(throws: Refusal.evidenceQuota(1000, 1500)) { try books.submit(World.filing("e-2"), by: World.bo) }
        let last = try World.day(12, 31)
        let later = try #require(Day("2018-01-01"))
        #expect(throws: Refusal.evidenceKeptTooLong(later, last)) {
            try books.submit(
                FileEvidence(
                    evidence: "e-3",
                    cycle: World.cycle,
                    organisation: World.district,
                    title: "册",
                    file: World.file(size: 10),
                    keptUntil: later
                ),
                by: World.bo
            )
        }
        #expect(throws: Refusal.evidenceLimits) { try limit(World.root, .init(fileBytes: 10, totalBytes: 9, keptDays: 1)) }
    }

    @Test func `is deleted with a reason, its hash stays and its room is free again`() throws {
        try file()
        try books.submit(DeleteEvidence(evidence: id, number: 1, reason: "误传"), by: World.bo)
        let revision = try books.require(EvidenceRevision.id(evidence: id, number: 1))
        #expect(revision.state == .deleted && revision.file.digest == World.digest)
        #expect(try usage() == [0, 0])
        #expect(throws: Refusal.evidenceDeleted(revision)) {
            try books.submit(DeleteEvidence(evidence: id, number: 1, reason: "误传"), by: World.bo)
        }
    }

    /// The books of the tests are kept on 1 January 2018.
    @Test func `is deleted on schedule by the day the journal stamps, and not before`() throws {
        try file()
        try books.submit(
            FileEvidence(
                evidence: "e-2",
                cycle: World.cycle,
                organisation: World.district,
                title: "册",
                file: World.file(other),
                keptUntil: try #require(Day("2018-01-01"))
            ),
            by: World.bo
        )
        try books.submit(DeleteExpiredEvidence(revisions: ["e-1|1", "e-2|1"]), by: World.ada)
        #expect(try books.all(EvidenceRevision.self).map(\.state) == [.deleted, .kept])
        #expect(throws: Refusal(.forbidden, "forbidden.role", ["330203"])) {
            try books.submit(DeleteExpiredEvidence(revisions: ["e-2|1"]), by: World.bo)
        }
    }

    @Test func `has a hash that is one and a name that is no path`() throws {
        func file(_ digest: String, _ name: String) throws {
            try books.submit(
                FileEvidence(
                    evidence: "e-9",
                    cycle: World.cycle,
                    organisation: World.district,
                    title: "册",
                    file: EvidenceFile(digest: digest, size: 1, type: .text, name: name),
                    keptUntil: World.day(12, 31)
                ),
                by: World.bo
            )
        }
        #expect(throws: Refusal.notADigest) { try file("abc", "a.txt") }
        #expect(throws: Refusal.notADigest) { try file(World.digest.uppercased(), "a.txt") }
        #expect(throws: Refusal.notAName("name", "../a.txt")) { try file(World.digest, "../a.txt") }
        #expect(throws: Refusal.controlCharacter("name")) { try file(World.digest, "a\u{202E}txt.exe") }
    }

    private func file() throws { try books.submit(World.filing(), by: World.bo) }
    private func revise(_ digest: String) throws {
        try books.submit(
            ReviseEvidence(evidence: id, file: World.file(digest), keptUntil: World.day(12, 31), reason: "补签名"),
            by: World.bo
        )
    }
    private func attach(_ about: EvidenceUse.About, _ subject: String) throws {
        try books.submit(AttachEvidence(evidence: id, about: about, subject: subject), by: World.bo)
    }
    private func limit(_ organisation: Organisation.ID, _ values: EvidenceLimit.Values) throws {
        try books.submit(SetEvidenceLimits(organisation: organisation, limits: values), by: World.ada)
    }
    private func usage() throws -> [Int] {
        let usage = try books.require(EvidenceUsage.ID(World.district.text))
        return [usage.bytes, usage.files]
    }
}
