package import Domain
import Rules

/// What somebody can choose from when they log or look at duties in a cycle: open organisations within their reach, from the top
/// down, and the kinds of activity rulebooks name.
package struct DutyScope: Query {
    package struct Place: Equatable, Sendable, Decodable {
        package let code: String
        package let name: String
        package let depth: Int
    }

    package struct Answer: Equatable, Sendable {
        package let cycle: Cycle
        package let places: [Place]
        /// Whether there are more than are given.
        package let isCut: Bool
        /// In the order the pinned rulebooks first name them.
        package let kinds: [String]
    }

    /// The most that are given.
    package static let most = 200

    package let person: Person.ID
    package let cycle: Cycle.ID
    /// Whether only those are meant where they may write.
    package let isForWriting: Bool

    package init(person: Person.ID, cycle: Cycle.ID, isForWriting: Bool) {
        self.person = person
        self.cycle = cycle
        self.isForWriting = isForWriting
    }

    /// Everybody's own reach is for themselves.
    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        _ = try facts.require(cycle)
        guard signer.person == person else { throw Refusal(.forbidden, "forbidden.anywhere", []) }
        try signer.requires(anywhere: DutyReading.roles, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let roles = isForWriting ? DutyReading.writers : DutyReading.roles
        let reach = try Signer(person).reach(roles, during: cycle, in: ledger)
        var places: [Place] = []
        for path in Set(reach.paths).sorted() where places.count <= Self.most {
            let found: [Place] = try connection.all(
                """
                SELECT organisation.id AS code, organisation.name AS name, organisation.depth AS depth
                FROM organisation
                WHERE \(Subtree(path: path).condition) AND organisation.state = 'open'
                ORDER BY organisation.path
                LIMIT \(Self.most + 1)
                """
            )
            places += found.filter { !places.contains($0) }
        }
        let books = try ledger.pins(of: cycle).map { pin in
            try RulebookShelf.shared.rulebook(pin.rulebook.text, text: ledger.require(pin.rulebook).text)
        }
        return Answer(
            cycle: try ledger.require(cycle),
            places: Array(places.prefix(Self.most)),
            isCut: places.count > Self.most,
            kinds: ActivityForm(books).entries.map(\.kind)
        )
    }
}
