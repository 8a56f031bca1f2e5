package import Domain

/// 沿革: what happened to an organisation, the oldest first.
package struct HistoryOfOrganisation: Query {
    package let organisation: Organisation.ID

    package init(organisation: Organisation.ID) {
        self.organisation = organisation
    }

    /// The tree is no secret: whoever has any role may see it.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: Set(Role.allCases), in: facts)
    }

    package func answer(from connection: any Connection) throws -> [OrganisationChange] {
        let ledger = SQLLedger(connection)
        _ = try ledger.require(organisation)
        return try ledger.list(Match<OrganisationChange>("organisation", .id(organisation)))
            .sorted { ($0.recordedIn, $0.id) < ($1.recordedIn, $1.id) }
    }
}
