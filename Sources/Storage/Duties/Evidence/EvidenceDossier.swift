package import Domain

/// One piece of evidence: its revisions, what it is attached to, and everything that was done to it.
package struct EvidenceDossier: Query {
    package struct Answer: Equatable, Sendable {
        package let evidence: Evidence
        package let organisation: Organisation
        package let cycle: Cycle
        /// The newest first.
        package let revisions: [EvidenceRevision]
        package let uses: [EvidenceUse]
        package let steps: [WorkStepLine]
    }

    package let evidence: Evidence.ID

    package init(evidence: Evidence.ID) {
        self.evidence = evidence
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let evidence = try facts.require(evidence)
        try WorkViewers.require(signer, over: evidence.organisation, during: evidence.cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let evidence = try ledger.require(evidence)
        return Answer(
            evidence: evidence,
            organisation: try ledger.require(evidence.organisation),
            cycle: try ledger.require(evidence.cycle),
            revisions: try ledger.list(Match<EvidenceRevision>("evidence_item", .id(evidence.id)))
                .sorted { $0.number > $1.number },
            uses: try ledger.list(Match<EvidenceUse>("evidence_item", .id(evidence.id))),
            steps: try WorkStepLine.of(.evidence, evidence.id.text, from: connection)
        )
    }
}
