package import Domain

/// How a person is called; nil where nobody is registered under that id.
///
/// People may ask for their own name only.
package struct NameOfPerson: Query {
    package let person: Person.ID

    package init(person: Person.ID) {
        self.person = person
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        guard signer.person == person else { throw Refusal.noSuch(Person.shape.table, person.text) }
    }

    package func answer(from connection: any Connection) throws -> String? {
        try SQLLedger(connection).find(person)?.name
    }
}
