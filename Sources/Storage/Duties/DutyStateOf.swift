package import Domain
package import Rules

/// What has been stated of an organisation for its duties: facts, the latest first, and its book of matters.
package struct DutyStateOf: Query {
    package struct Answer: Equatable, Sendable {
        package let organisation: Organisation
        /// By fact, the latest first.
        package let facts: [OrganisationFact]
        /// By kind and number; those withdrawn as well.
        package let matters: [DutyMatter]
        /// What the book of matters asks under the rulebooks of its kind.
        package let form: MatterForm
        /// The kinds of activity that can have a fixed day.
        package let kinds: [String]
    }

    package let organisation: Organisation.ID
    package let cycle: Cycle.ID

    package init(organisation: Organisation.ID, cycle: Cycle.ID) {
        self.organisation = organisation
        self.cycle = cycle
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requiresDutyReading(of: organisation, in: cycle, facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let own = Field.id(organisation)
        let known = try ledger.require(organisation)
        let rulebooks = try ledger.dutyRulebooks(for: known, in: cycle).map(\.rulebook)
        let fixed = rulebooks.flatMap(\.duties).flatMap { duty -> [String] in
            guard case .fixedDay(let rule) = duty.test else { return [] }
            return rule.events.kinds
        }
        return Answer(
            organisation: known,
            facts: try ledger.list(Match<OrganisationFact>("organisation", own)).sorted { left, right in
                left.fact == right.fact ? left.since > right.since : left.fact < right.fact
            },
            matters: try ledger.list(Match<DutyMatter>("organisation", own)),
            form: MatterForm(rulebooks),
            kinds: Set(fixed).sorted()
        )
    }
}
