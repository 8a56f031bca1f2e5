/// Puts a newer file beside the one before; both stay readable, and what it is attached to stays attached.
package struct ReviseEvidence: Command {
    package static let name = "duties.revise-evidence"

    package let evidence: Evidence.ID
    package let file: EvidenceFile
    /// The last day the bytes are kept.
    package let keptUntil: Day
    package let reason: String

    package init(evidence: Evidence.ID, file: EvidenceFile, keptUntil: Day, reason: String) {
        self.evidence = evidence
        self.file = file
        self.keptUntil = keptUntil
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresKeeping(of: facts.require(evidence), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let evidence = try facts.require(evidence)
        let cycle = try facts.require(evidence.cycle)
        try cycle.requiresOpen()
        try Wording.check(reason, "reason")
        let newest = try facts.require(EvidenceRevision.id(evidence: evidence.id, number: evidence.revision))
        guard newest.file.digest != file.digest else { throw Refusal.evidenceUnchanged(evidence.id) }
        try facts.requireRoom(for: file, keptUntil: keptUntil, of: facts.require(evidence.organisation), in: cycle)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var evidence = try ledger.require(evidence)
        evidence.revision += 1
        try ledger.save(evidence)
        try ledger.keep(EvidenceRevision(of: evidence, file, keptUntil: keptUntil, at: stamp))
        try ledger.save(
            WorkStep(
                .revised,
                on: .evidence,
                evidence.id.text,
                part: String(evidence.revision),
                note: reason,
                after: file.digest,
                at: stamp
            )
        )
    }
}

extension Signer {
    /// Throws the refusal that this signer neither filed the evidence nor acts for its organisation.
    func requiresKeeping(of evidence: Evidence, in facts: some Facts) throws {
        let organisation = try facts.require(evidence.organisation)
        if evidence.filedBy == person {
            let roles = DutyPowers.keepers.union(DutyPowers.patrols)
            return try requires(roles, over: organisation, during: evidence.cycle, in: facts)
        }
        try requires(DutyPowers.keepers, over: organisation, during: evidence.cycle, in: facts)
    }
}

extension Refusal {
    package static func evidenceUnchanged(_ evidence: Evidence.ID) -> Refusal {
        Refusal(.invalid, "duties.evidence-unchanged", [evidence.text])
    }
}
