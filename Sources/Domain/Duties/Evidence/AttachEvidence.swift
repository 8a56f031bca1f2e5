/// Attaches a piece of evidence to a record; the same piece can be attached to many.
package struct AttachEvidence: Command {
    package static let name = "duties.attach-evidence"

    package let evidence: Evidence.ID
    package let about: EvidenceUse.About
    /// The id of the record.
    package let subject: String

    package init(evidence: Evidence.ID, about: EvidenceUse.About, subject: String) {
        self.evidence = evidence
        self.about = about
        self.subject = subject
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresKeeping(of: facts.require(evidence), in: facts)
        let (organisation, cycle) = try facts.holder(of: about, subject)
        let roles = DutyPowers.keepers.union(DutyPowers.patrols)
        try signer.requires(roles, over: organisation, during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try facts.require(facts.require(evidence).cycle).requiresOpen()
        guard try !facts.exists(EvidenceUse.id(evidence: evidence, about: about, subject: subject)) else {
            throw Refusal.evidenceAttached(evidence)
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(EvidenceUse(evidence: evidence, about: about, subject: subject))
        try ledger.save(
            WorkStep(.attached, on: .evidence, evidence.text, part: about.rawValue, after: subject, at: stamp)
        )
    }
}

extension Refusal {
    package static func evidenceAttached(_ evidence: Evidence.ID) -> Refusal {
        Refusal(.conflict, "duties.evidence-attached", [evidence.text])
    }
}
