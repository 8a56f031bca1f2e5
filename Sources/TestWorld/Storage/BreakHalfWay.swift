package import Domain

/// Writes something and then breaks: what it wrote must not stay.
package struct BreakHalfWay: Command {
    package static let name = "test.break-half-way"

    package let person: Person.ID

    package init(_ person: Person.ID) {
        self.person = person
    }

    package func authorize(_: Signer, in _: some Facts) throws {}

    package func validate(in _: some Facts) throws {}

    package func apply(to ledger: some Ledger, at _: Stamp) throws {
        try ledger.save(Person(id: person, name: "half"))
        throw Fault("broken on purpose")
    }
}
