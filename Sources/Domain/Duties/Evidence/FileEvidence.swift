/// Files a piece of evidence whose bytes are kept beside the books.
package struct FileEvidence: Command {
    package static let name = "duties.file-evidence"

    /// Made by whoever files it; unique in the realm.
    package let evidence: Evidence.ID
    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    package let title: String
    package let file: EvidenceFile
    /// The last day the bytes are kept.
    package let keptUntil: Day

    package init(
        evidence: Evidence.ID,
        cycle: Cycle.ID,
        organisation: Organisation.ID,
        title: String,
        file: EvidenceFile,
        keptUntil: Day
    ) {
        self.evidence = evidence
        self.cycle = cycle
        self.organisation = organisation
        self.title = title
        self.file = file
        self.keptUntil = keptUntil
    }

    package var recordsOf: [Organisation.ID] { [organisation] }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let roles = DutyPowers.keepers.union(DutyPowers.patrols)
        try signer.requires(roles, over: facts.require(organisation), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let cycle = try facts.require(cycle)
        try cycle.requiresOpen()
        try Wording.check(name: evidence.text, "evidence")
        try Wording.check(title, "title", most: 200)
        guard try !facts.exists(evidence) else { throw Refusal.evidenceExists(evidence) }
        try facts.requireRoom(for: file, keptUntil: keptUntil, of: facts.require(organisation), in: cycle)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let filed = Evidence(
            id: evidence,
            cycle: cycle,
            organisation: organisation,
            title: title,
            revision: 1,
            filedBy: stamp.actor,
            filedAt: stamp.instant
        )
        try ledger.save(filed)
        try ledger.keep(EvidenceRevision(of: filed, file, keptUntil: keptUntil, at: stamp))
        try ledger.save(WorkStep(.filed, on: .evidence, evidence.text, part: "1", after: file.digest, at: stamp))
    }
}

extension Refusal {
    package static func evidenceExists(_ evidence: Evidence.ID) -> Refusal {
        Refusal(.conflict, "duties.evidence-exists", [evidence.text])
    }
}
