/// Promises a personal value: the journal gets a salted commitment, never the value.
///
/// One value per field; to put another in its place, the earlier one is erased first.
package struct SealPersonalValue: Command {
    package static let name = "organisations.seal-personal-value"

    /// Who keeps the value.
    package let organisation: Organisation.ID
    /// Whom it is about; nil: the organisation itself.
    package let person: Person.ID?
    /// Which value, such as `birth` or `phone`.
    package let field: String
    package let commitment: Commitment

    package init(organisation: Organisation.ID, person: Person.ID? = nil, field: String, commitment: Commitment) {
        self.organisation = organisation
        self.person = person
        self.field = field
        self.commitment = commitment
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office, .secretary, .clerk], over: facts.require(organisation), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        if let person { _ = try facts.require(person) }
        try Wording.check(name: field, "field")
        guard commitment.isWellFormed else { throw Refusal.notACommitment(commitment) }
        let known = try facts.find(SealedValue.id(organisation: organisation, person: person, field: field))
        guard known?.state != .sealed else { throw Refusal.valueSealed(field) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(SealedValue(organisation: organisation, person: person, field: field, commitment: commitment))
    }
}

extension Refusal {
    package static func notACommitment(_ commitment: Commitment) -> Refusal {
        Refusal(.invalid, "organisations.not-a-commitment", [String(commitment.hex.prefix(80))])
    }

    package static func valueSealed(_ field: String) -> Refusal {
        Refusal(.conflict, "organisations.value-sealed", [field])
    }
}
