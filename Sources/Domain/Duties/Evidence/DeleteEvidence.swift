/// Deletes the bytes of one revision before its time, with the reason; its hash stays in the books.
package struct DeleteEvidence: Command {
    package static let name = "duties.delete-evidence"

    package let evidence: Evidence.ID
    package let number: Int
    package let reason: String

    package init(evidence: Evidence.ID, number: Int, reason: String) {
        self.evidence = evidence
        self.number = number
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let evidence = try facts.require(evidence)
        let organisation = try facts.require(evidence.organisation)
        if try signer.holds([.office], over: organisation, during: evidence.cycle, in: facts) { return }
        try signer.requiresKeeping(of: evidence, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(reason, "reason")
        let revision = try facts.require(EvidenceRevision.id(evidence: evidence, number: number))
        guard revision.state == .kept else { throw Refusal.evidenceDeleted(revision) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let revision = try ledger.require(EvidenceRevision.id(evidence: evidence, number: number))
        try ledger.delete(revision, reason: reason, at: stamp)
    }
}

extension Refusal {
    package static func evidenceDeleted(_ revision: EvidenceRevision) -> Refusal {
        Refusal(.conflict, "duties.evidence-deleted", [revision.file.name])
    }
}
