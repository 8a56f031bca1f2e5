package import Domain

/// Whether any kept revision, of whatever organisation, has these bytes: asked about a piece of evidence one may see.
package struct EvidenceIsKept: Query {
    package let evidence: Evidence.ID
    package let digest: String

    package init(evidence: Evidence.ID, digest: String) {
        self.evidence = evidence
        self.digest = digest
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let evidence = try facts.require(evidence)
        try WorkViewers.require(signer, over: evidence.organisation, during: evidence.cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Bool {
        let count = try connection.number(
            "SELECT count(*) FROM evidence_revision WHERE digest = \(digest) AND state = 'kept'"
        )
        return count != 0
    }
}
