/// A rulebook edition fixed for some kinds of organisation in one cycle.
package struct Pin: Record {
    /// What its organisations are held to the rulebook for.
    package enum Purpose: String, Codable, CaseIterable, Sendable {
        /// 考核评分: what is scored and graded; a kind has one such rulebook in a cycle.
        case scoring
        /// 责任与填报: its duties, counters and forms alone; a kind has as many as there are.
        case duties
    }

    package let id: ID
    package let cycle: Cycle.ID
    package let rulebook: RulebookEdition.ID
    /// In rising order; no other pin for scoring in the cycle has any of them.
    package let kinds: [Kind.ID]
    /// Peers are compared below one ancestor at this depth: 0 is the realm, 1 a district.
    package let within: Int
    /// The local settings the rulebook leaves open, as text.
    package let settings: [String: String]
    package let purpose: Purpose

    package init(
        cycle: Cycle.ID,
        edition: RulebookEdition,
        kinds: [Kind.ID],
        within: Int,
        settings: [String: String],
        purpose: Purpose
    ) {
        switch purpose {
        case .scoring: id = Self.id(cycle: cycle, kinds: kinds)
        case .duties: id = Self.id(cycle: cycle, kinds: kinds, duties: edition.name)
        }
        self.cycle = cycle
        rulebook = edition.id
        self.kinds = kinds
        self.within = within
        self.settings = settings
        self.purpose = purpose
    }

    package static func id(cycle: Cycle.ID, kinds: [Kind.ID]) -> ID {
        ID("\(cycle)|\(kinds.map(\.text).joined(separator: "+"))")
    }

    /// A pin for duties also names its rulebook, of which a kind has one version.
    package static func id(cycle: Cycle.ID, kinds: [Kind.ID], duties name: String) -> ID {
        ID("\(id(cycle: cycle, kinds: kinds))|\(name)")
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
        "settings",
        "purpose"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        rulebook = try row.id()
        kinds = try row.text().split(separator: ",").map { Kind.ID(String($0)) }
        within = try row.whole()
        settings = try CanonicalJSON.decode([String: String].self, from: Array(row.text().utf8))
        purpose = try row.choice()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(rulebook), .text(kinds.map(\.text).joined(separator: ",")), .whole(within),
            .text(CanonicalJSON.text(of: settings)), .text(purpose.rawValue),
        ]
    }
}
