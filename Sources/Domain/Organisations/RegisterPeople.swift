/// Registers people who sign: an id and how they are called.
///
/// No more is known of a person here.
package struct RegisterPeople: Command {
    /// One person of the list.
    package struct Row: Codable, Equatable, Sendable {
        package let id: Person.ID
        package let name: String

        package init(id: Person.ID, name: String) {
            self.id = id
            self.name = name
        }
    }

    package static let name = "organisations.register-people"

    package let people: [Row]

    package init(people: [Row]) {
        self.people = people
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        try signer.requires(anywhere: [.office], in: facts)
    }

    package func validate(in facts: some Facts) throws {
        var seen: Set<Person.ID> = []
        for person in people {
            try Wording.check(name: person.id.text, "person")
            try Wording.check(person.name, "name", most: 200)
            guard seen.insert(person.id).inserted else { throw Refusal.repeated("person", person.id.text) }
            guard try !facts.exists(person.id) else { throw Refusal.personExists(person.id) }
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        try ledger.save(all: people.map { Person(id: $0.id, name: $0.name) })
    }
}

extension Refusal {
    package static func personExists(_ person: Person.ID) -> Refusal {
        Refusal(.conflict, "organisations.person-exists", [person.text])
    }
}
