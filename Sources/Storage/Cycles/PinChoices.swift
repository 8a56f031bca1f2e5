package import Domain
package import Rules

/// What a rulebook can be pinned to in a cycle that is being prepared: newest editions, kinds, and what these already have.
package struct PinChoices: Query {
    package struct KindLine: Equatable, Sendable {
        package let kind: Domain.Kind.ID
        package let labels: [String: String]
        package let organisations: Int
        /// Whether it is scored by a rulebook already.
        package let isScored: Bool
        /// The names of the rulebooks it has, whatever for.
        package let rulebooks: [String]
    }

    package struct Edition: Equatable, Sendable {
        package let edition: RulebookEdition.ID
        package let rulebook: Rulebook

        /// Whether it is for organisations of the kind.
        package func isFor(_ kind: KindLine) -> Bool {
            rulebook.kinds.isEmpty || rulebook.kinds.contains(kind.kind.text)
        }
    }

    package struct Answer: Equatable, Sendable {
        package let cycle: Cycle
        /// Of each rulebook the newest version, by name.
        package let editions: [Edition]
        /// By id.
        package let kinds: [KindLine]
    }

    package let cycle: Cycle.ID

    package init(cycle: Cycle.ID) {
        self.cycle = cycle
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        _ = try facts.require(cycle)
        try signer.requires([.office], over: facts.root(), during: cycle, in: facts)
    }

    package func answer(from connection: any Connection) throws -> Answer {
        let ledger = SQLLedger(connection)
        let pins = try PinnedBook.all(of: cycle, from: connection)
        let counts = try WeighRulebook.organisationsByKind(connection)
        let newest = Dictionary(grouping: try EditionLine.all(from: connection), by: \.name)
            .compactMap { $0.value.max { $0.version < $1.version } }
            .sorted { $0.name < $1.name }
        return Answer(
            cycle: try ledger.require(cycle),
            editions: try newest.map { Edition(edition: .init($0.id), rulebook: try $0.read(from: connection)) },
            kinds: try ledger.all(Domain.Kind.self).map { kind in
                let own = pins.filter { $0.pin.kinds.contains(kind.id) }
                return KindLine(
                    kind: kind.id,
                    labels: kind.labels,
                    organisations: counts[kind.id.text] ?? 0,
                    isScored: own.contains { $0.pin.purpose == .scoring },
                    rulebooks: own.map(\.rulebook.id)
                )
            }
        )
    }
}
