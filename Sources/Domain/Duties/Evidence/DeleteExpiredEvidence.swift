/// Deletes the bytes of evidence whose time is over; the hashes stay in the books.
///
/// Whether the time is over is told by the moment the journal stamps on the command: what is named too early stays.
package struct DeleteExpiredEvidence: Command {
    package static let name = "duties.delete-expired-evidence"
    /// The most revisions one command deletes.
    package static let most = 500

    package let revisions: [EvidenceRevision.ID]

    package init(revisions: [EvidenceRevision.ID]) {
        self.revisions = revisions
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let reach = try signer.reach([.office, .systemAdministrator], in: facts)
        for id in revisions { try reach.requires(facts.require(facts.require(id).organisation)) }
        if revisions.isEmpty { try signer.requires(anywhere: [.office, .systemAdministrator], in: facts) }
    }

    package func validate(in facts: some Facts) throws {
        guard !revisions.isEmpty else { throw Refusal.blank("revisions") }
        guard revisions.count <= Self.most else { throw Refusal.tooManyRevisions(Self.most) }
        guard Set(revisions).count == revisions.count else { throw Refusal.blank("revisions") }
        for id in revisions {
            let revision = try facts.require(id)
            guard revision.state == .kept else { throw Refusal.evidenceDeleted(revision) }
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let today = try stamp.instant.dayInChina
        for id in revisions {
            let revision = try ledger.require(id)
            guard revision.keptUntil < today else { continue }
            try ledger.delete(revision, reason: nil, at: stamp)
        }
    }
}

extension Refusal {
    package static func tooManyRevisions(_ most: Int) -> Refusal {
        Refusal(.invalid, "duties.too-many-revisions", [String(most)])
    }
}
