package import Domain

/// The evidence attached to one record of any kind that takes evidence.
package struct EvidenceOn: Query {
    package let about: EvidenceUse.About
    package let subject: String

    package init(about: EvidenceUse.About, subject: String) {
        self.about = about
        self.subject = subject
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let (organisation, cycle) = try facts.holder(of: about, subject)
        try WorkViewers.require(signer, over: organisation.id, during: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> [AttachedEvidence] {
        try AttachedEvidence.to(about, subject, from: connection)
    }
}
