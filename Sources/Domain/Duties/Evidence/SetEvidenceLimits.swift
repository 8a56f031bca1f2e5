/// Sets how large evidence may be and how long it is kept, for an organisation and all below it without limits of their own.
///
/// What is kept already stays; only what is filed later is held to it.
package struct SetEvidenceLimits: Command {
    package static let name = "duties.set-evidence-limits"

    package let organisation: Organisation.ID
    package let limits: EvidenceLimit.Values

    package init(organisation: Organisation.ID, limits: EvidenceLimit.Values) {
        self.organisation = organisation
        self.limits = limits
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.require(organisation), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        guard (1...(100 << 20)).contains(limits.fileBytes), (limits.fileBytes...(1 << 40)).contains(limits.totalBytes),
            (0...3660).contains(limits.keptDays)
        else { throw Refusal.evidenceLimits }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(
            EvidenceLimit(id: EvidenceLimit.ID(organisation.text), organisation: organisation, values: limits)
        )
    }
}

extension Refusal {
    package static let evidenceLimits = Refusal(.invalid, "duties.evidence-limits")
}
