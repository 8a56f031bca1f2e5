/// Takes a piece of evidence off a record it was attached to by mistake, with the reason; the file stays.
package struct DetachEvidence: Command {
    package static let name = "duties.detach-evidence"

    package let evidence: Evidence.ID
    package let about: EvidenceUse.About
    package let subject: String
    package let reason: String

    package init(evidence: Evidence.ID, about: EvidenceUse.About, subject: String, reason: String) {
        self.evidence = evidence
        self.about = about
        self.subject = subject
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresKeeping(of: facts.require(evidence), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try facts.require(facts.require(evidence).cycle).requiresOpen()
        _ = try facts.require(EvidenceUse.id(evidence: evidence, about: about, subject: subject))
        try Wording.check(reason, "reason")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.remove(EvidenceUse.id(evidence: evidence, about: about, subject: subject))
        try ledger.save(
            WorkStep(
                .detached,
                on: .evidence,
                evidence.text,
                part: about.rawValue,
                note: reason,
                before: subject,
                at: stamp
            )
        )
    }
}
