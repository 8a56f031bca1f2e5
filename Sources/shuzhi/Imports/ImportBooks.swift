import Domain
import Rules
import Storage

/// The books as they stand, for holding the rows of a file against them.
struct ImportBooks {
    let connection: any Connection
    let facts: SQLLedger
    let cycle: Cycle?
    /// The rulebooks of the cycle.
    let pins: [PinnedRulebook]
    private let organisations: [String: Organisation]

    /// - Throws: the refusal that there is no such cycle.
    init(_ connection: any Connection, cycle: Cycle.ID?) throws {
        let facts = SQLLedger(connection)
        self.connection = connection
        self.facts = facts
        self.cycle = try cycle.map { try facts.require($0) }
        pins = try cycle.map { try facts.scoringPins(of: $0).map { try facts.pinned($0) } } ?? []
        organisations = Dictionary(try facts.all(Organisation.self).map { ($0.id.text, $0) }) { first, _ in first }
    }

    /// The cycle of a file that has one.
    func requiredCycle() throws -> Cycle {
        guard let cycle else { throw Fault("a file without a cycle") }
        return cycle
    }

    func organisation(_ code: String) -> Organisation? { organisations[code] }

    var codes: [String] { organisations.keys.sorted() }

    /// The rulebook an organisation is held to; nil: none.
    func pinned(for organisation: Organisation) -> PinnedRulebook? {
        pins.first { $0.pin.kinds.contains(organisation.kind) }
    }

    /// What any rulebook of the cycle asks for, in the order of the rulebooks, each once.
    func named(_ names: (Rulebook) -> [RulebookName]) -> [RulebookName] {
        var seen: Set<String> = []
        return pins.flatMap { names($0.rulebook) }.filter { seen.insert($0.id).inserted }
    }
}

/// Something a rulebook names, by its id and what it is called.
struct RulebookName: Hashable {
    let id: String
    let labels: [String]

    init(_ id: String, _ label: Label? = nil) {
        self.id = id
        labels = (label?.texts ?? [:]).sorted { $0.key > $1.key }.map(\.value)
    }

    var names: [String] { [id] + labels }
}
