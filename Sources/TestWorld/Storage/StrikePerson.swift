package import Domain

/// Strikes somebody from the list.
package struct StrikePerson: Command {
    package static let name = "test.strike-person"

    package let person: Person.ID

    package init(_ person: Person.ID) {
        self.person = person
    }

    package func authorize(_: Signer, in _: some Facts) throws {}

    package func validate(in facts: some Facts) throws {
        _ = try facts.require(person)
    }

    package func apply(to ledger: some Ledger, at _: Stamp) throws {
        try ledger.remove(person)
    }
}
