/// A rulebook edition fixed for some kinds of organisation in one cycle.
package struct Pin: Record {
    package let id: ID
    package let cycle: Cycle.ID
    package let rulebook: RulebookEdition.ID
    /// In rising order; no other pin of the cycle has any of them.
    package let kinds: [Kind.ID]
    /// Peers are compared below one ancestor at this depth: 0 is the realm, 1 a district.
    package let within: Int
    /// The local settings the rulebook leaves open, as text.
    package let settings: [String: String]

    package init(
        cycle: Cycle.ID,
        rulebook: RulebookEdition.ID,
        kinds: [Kind.ID],
        within: Int,
        settings: [String: String]
    ) {
        id = Self.id(cycle: cycle, kinds: kinds)
        self.cycle = cycle
        self.rulebook = rulebook
        self.kinds = kinds
        self.within = within
        self.settings = settings
    }

    package static func id(cycle: Cycle.ID, kinds: [Kind.ID]) -> ID {
        ID("\(cycle)|\(kinds.map(\.text).joined(separator: "+"))")
    }
}

extension Pin {
    package static let shape = Shape(
        "pin",
        "id",
        "cycle",
        "rulebook",
        "pinned_kinds",
        "within",
        "settings"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        rulebook = try row.id()
        kinds = try row.text().split(separator: ",").map { Kind.ID(String($0)) }
        within = try row.whole()
        settings = try CanonicalJSON.decode([String: String].self, from: Array(row.text().utf8))
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(rulebook), .text(kinds.map(\.text).joined(separator: ",")), .whole(within),
            .text(CanonicalJSON.text(of: settings)),
        ]
    }
}
