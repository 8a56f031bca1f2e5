/// One revision of a piece of evidence: the file, until when it is kept, and whether its bytes are gone.
package struct EvidenceRevision: Record {
    package enum State: String, Sendable {
        case kept
        /// The bytes were deleted; the hash stays.
        case deleted
    }

    package let id: ID
    package let evidence: Evidence.ID
    package let organisation: Organisation.ID
    package let number: Int
    package let file: EvidenceFile
    /// The last day the bytes are kept.
    package let keptUntil: Day
    package internal(set) var state: State
    package let filedBy: Person.ID
    package let filedAt: Instant

    init(of evidence: Evidence, _ file: EvidenceFile, keptUntil: Day, at stamp: Stamp) {
        id = Self.id(evidence: evidence.id, number: evidence.revision)
        self.evidence = evidence.id
        organisation = evidence.organisation
        number = evidence.revision
        self.file = file
        self.keptUntil = keptUntil
        state = .kept
        filedBy = stamp.actor
        filedAt = stamp.instant
    }

    package static func id(evidence: Evidence.ID, number: Int) -> ID {
        ID("\(evidence)|\(number)")
    }
}

extension EvidenceRevision {
    package static let shape = Shape(
        "evidence_revision",
        "id",
        "evidence_item",
        "organisation",
        "number",
        "digest",
        "size",
        "media_type",
        "file_name",
        "kept_until",
        "state",
        "filed_by",
        "filed_at"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        evidence = try row.id()
        organisation = try row.id()
        number = try row.whole()
        file = EvidenceFile(digest: try row.text(), size: try row.whole(), type: try row.choice(), name: try row.text())
        keptUntil = try row.day()
        state = try row.choice()
        filedBy = try row.id()
        filedAt = try row.instant()
    }

    package var fields: [Field] {
        [
            .id(id), .id(evidence), .id(organisation), .whole(number), .text(file.digest), .whole(file.size),
            .text(file.type.rawValue), .text(file.name), .day(keptUntil), .text(state.rawValue), .id(filedBy),
            .instant(filedAt),
        ]
    }
}

extension Ledger {
    /// Saves a new revision and counts its bytes to the organisation.
    func keep(_ revision: EvidenceRevision) throws {
        try save(revision)
        try count(revision.file.size, of: revision.organisation, files: 1)
    }

    /// Marks a revision's bytes as deleted and counts them to the organisation no more.
    func delete(_ revision: EvidenceRevision, reason: String?, at stamp: Stamp) throws {
        var deleted = revision
        deleted.state = .deleted
        try save(deleted)
        try count(-revision.file.size, of: revision.organisation, files: -1)
        try save(
            WorkStep(
                .deleted,
                on: .evidence,
                revision.evidence.text,
                part: String(revision.number),
                note: reason,
                before: revision.file.digest,
                at: stamp
            )
        )
    }

    private func count(_ bytes: Int, of organisation: Organisation.ID, files: Int) throws {
        var usage = try find(EvidenceUsage.ID(organisation.text)) ?? EvidenceUsage(organisation: organisation)
        usage.bytes += bytes
        usage.files += files
        try save(usage)
    }
}
