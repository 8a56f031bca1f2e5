package import Domain

/// Enters somebody: the least command there is, for tests of storage.
package struct EnterPerson: Command {
    package static let name = "test.enter-person"

    package let person: Person.ID
    package let called: String

    package init(_ person: Person.ID, called: String) {
        self.person = person
        self.called = called
    }

    package func authorize(_ signer: Signer, in _: some Facts) throws {
        guard signer != TestRealm.stranger else { throw TestRealm.isStranger }
    }

    package func validate(in facts: some Facts) throws {
        guard try !facts.exists(person) else { throw TestRealm.isThere }
    }

    package func apply(to ledger: some Ledger, at _: Stamp) throws {
        try ledger.save(Person(id: person, name: called))
    }
}
