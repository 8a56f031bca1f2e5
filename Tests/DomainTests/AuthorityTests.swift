import Domain
import TestWorld
import Testing

@Suite struct `Authority` {
    /// A column of the table: somebody with one role, over the place the samples are about or over another.
    private struct Seat {
        let role: Role
        let organisation: Organisation.ID
        var person: Person.ID { Person.ID("\(role.rawValue)-\(organisation)") }
    }

    @Test func `is as written down`() throws {
        let places = [World.root, World.district, World.otherDistrict]
        let seats = Role.allCases.flatMap { role in places.map { Seat(role: role, organisation: $0) } }
        let books = try Samples.books()
        try books.submit(RegisterPeople(people: seats.map { .init(id: $0.person, name: $0.role.rawValue) }), by: World.ada)
        // The seats are saved, not granted: nobody could be given a seat of an administrator beside another.
        for seat in seats {
            try books.save(Grant(person: seat.person, role: seat.role, over: books.require(seat.organisation)))
        }
        var lines = ["Each command, and the roles that may give it: over the realm, over the place it is about, elsewhere.", ""]
        for sample in try Samples.all() {
            let (kind, before) = (type(of: sample), lines.count)
            lines.append(kind.version == 1 ? kind.name : "\(kind.name)/\(kind.version)")
            for role in Role.allCases {
                let marks = try places.map { place in
                    try may(sample, Signer(Seat(role: role, organisation: place).person), in: books) ? "✔" : "✘"
                }
                if marks.contains("✔") { lines.append("  \(marks.joined(separator: " "))  \(role.rawValue)") }
            }
            if lines.count == before + 1 { lines.append("  ✘ ✘ ✘  any role") }
        }
        try Golden.compare(lines.joined(separator: "\n") + "\n", with: "authority.txt")
    }

    @Test func `is refused to whoever holds nothing`() throws {
        let books = try Samples.books()
        for sample in try Samples.all() {
            #expect(try !may(sample, Signer("nobody"), in: books), "\(type(of: sample).name)")
        }
    }

    @Test func `is asked of every command there is`() throws {
        #expect(try Samples.all().map { type(of: $0).name } == DomainCommands.all.map { $0.name })
    }

    private func may(_ command: some Command, _ signer: Signer, in books: MemoryLedger) throws -> Bool {
        do {
            try command.authorize(signer, in: books)
            return true
        } catch let refusal as Refusal where refusal.kind == .forbidden {
            return false
        }
    }
}
