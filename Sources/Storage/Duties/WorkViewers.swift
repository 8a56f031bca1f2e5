import Domain

/// Who may look at the working papers of an organisation and of those below it.
enum WorkViewers {
    static let roles: Set<Role> = [.office, .secretary, .clerk, .reviewer, .auditor, .leader, .observer]

    /// Throws the refusal that this signer does not see what lies below the organisation; nil: the root.
    static func require(
        _ signer: Signer,
        over organisation: Organisation.ID?,
        during cycle: Cycle.ID,
        in facts: some Facts
    ) throws {
        _ = try facts.require(cycle)
        let place = try organisation.map { try facts.require($0) } ?? facts.root()
        try signer.requires(roles, over: place, during: cycle, in: facts)
    }
}
