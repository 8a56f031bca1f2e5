package import Domain

/// The revisions whose time is over by a day, those that ended longest ago first: what ``DeleteExpiredEvidence`` is given.
package struct EvidenceToDelete: Query {
    package let today: Day

    package init(today: Day) {
        self.today = today
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office, .systemAdministrator], over: facts.root(), in: facts)
    }

    package func answer(from connection: any Connection) throws -> [EvidenceRevision.ID] {
        try connection.rows(
            """
            SELECT id FROM evidence_revision
            WHERE state = 'kept' AND kept_until < \(today)
            ORDER BY kept_until, id
            LIMIT \(DeleteExpiredEvidence.most)
            """
        ).compactMap { $0[0].words.map { EvidenceRevision.ID($0) } }
    }
}
