package import Domain

/// Calls somebody otherwise; remembers the moment in the name, so that a replay at other moments would show.
package struct RenamePerson: Command {
    package static let name = "test.rename-person"

    package let person: Person.ID
    package let called: String

    package init(_ person: Person.ID, called: String) {
        self.person = person
        self.called = called
    }

    package func authorize(_: Signer, in _: some Facts) throws {}

    package func validate(in facts: some Facts) throws {
        _ = try facts.require(person)
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(Person(id: person, name: "\(called) \(stamp.instant.milliseconds)"))
    }
}
