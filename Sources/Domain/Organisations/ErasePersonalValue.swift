/// Forgets a personal value for good; what stays is the commitment, from which nothing can be told, and the reason.
package struct ErasePersonalValue: Command {
    package static let name = "organisations.erase-personal-value"

    /// Who keeps the value.
    package let organisation: Organisation.ID
    /// Whom it is about; nil: the organisation itself.
    package let person: Person.ID?
    package let field: String
    package let reason: String

    package init(organisation: Organisation.ID, person: Person.ID? = nil, field: String, reason: String) {
        self.organisation = organisation
        self.person = person
        self.field = field
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires([.office], over: facts.require(organisation), in: facts)
    }

    package func validate(in facts: some Facts) throws {
        try Wording.check(reason, "reason")
        let value = try facts.require(SealedValue.id(organisation: organisation, person: person, field: field))
        guard value.state == .sealed else { throw Refusal.valueErased(field) }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var value = try ledger.require(SealedValue.id(organisation: organisation, person: person, field: field))
        value.state = .erased
        value.reason = reason
        try ledger.save(value)
        try ledger.erase(value.commitment)
    }
}

extension Refusal {
    package static func valueErased(_ field: String) -> Refusal {
        Refusal(.conflict, "organisations.value-erased", [field])
    }
}
