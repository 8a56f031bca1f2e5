package import Rules

/// 得分卡: what was computed for one organisation when the results were frozen.
///
/// It keeps how the organisation was called and where it stood then, so that nothing done to the tree later moves a past result.
package struct Scorecard: Record {
    package let id: ID
    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    package let pin: Pin.ID
    package let rulebook: RulebookEdition.ID
    /// The organisation below which it was compared.
    package let scope: Organisation.ID
    /// The class it was compared in; empty where there is one only.
    package let group: String
    /// Canonical JSON: input or ballot id → the value that was used, see ``FrozenValue``.
    package let inputs: String
    /// Canonical JSON: column id → value or why it is missing, see ``FrozenValue``.
    package let values: String
    /// The place in the reference order; nil where there is none.
    package let place: Int?
    package let tied: Bool
    /// Canonical JSON: grading → proposed grade and what bound it, see ``FrozenProposal``.
    package let proposals: String
    /// The number of the journal entry that froze it.
    package let recordedIn: Int64
    /// How the organisation was called.
    package let name: String
    /// How the one above it was called; empty for the root.
    package let parentName: String
    /// How the one it was compared below was called.
    package let scopeName: String
    /// Where it stood: the codes from the root down to itself.
    package let path: String

    package init(
        cycle: Cycle.ID,
        organisation: Organisation.ID,
        pin: Pin.ID,
        rulebook: RulebookEdition.ID,
        scope: Organisation.ID,
        group: String,
        inputs: String,
        values: String,
        place: Int?,
        tied: Bool,
        proposals: String,
        recordedIn: Int64,
        name: String,
        parentName: String,
        scopeName: String,
        path: String
    ) {
        id = Self.id(cycle: cycle, organisation: organisation)
        self.cycle = cycle
        self.organisation = organisation
        self.pin = pin
        self.rulebook = rulebook
        self.scope = scope
        self.group = group
        self.inputs = inputs
        self.values = values
        self.place = place
        self.tied = tied
        self.proposals = proposals
        self.recordedIn = recordedIn
        self.name = name
        self.parentName = parentName
        self.scopeName = scopeName
        self.path = path
    }

    package static func id(cycle: Cycle.ID, organisation: Organisation.ID) -> ID {
        ID("\(cycle)|\(organisation)")
    }
}

extension Scorecard {
    package static let shape = Shape(
        "scorecard",
        "id",
        "cycle",
        "organisation",
        "pin",
        "rulebook",
        "scope",
        "peer_group",
        "inputs",
        "column_values",
        "place",
        "tied",
        "proposals",
        "recorded_in",
        "name",
        "parent_name",
        "scope_name",
        "path"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        organisation = try row.id()
        pin = try row.id()
        rulebook = try row.id()
        scope = try row.id()
        group = try row.text()
        inputs = try row.text()
        values = try row.text()
        place = try row.optionalWhole()
        tied = try row.flag()
        proposals = try row.text()
        recordedIn = try row.integer()
        name = try row.text()
        parentName = try row.text()
        scopeName = try row.text()
        path = try row.text()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(organisation), .id(pin), .id(rulebook), .id(scope), .text(group), .text(inputs),
            .text(values), .whole(place), .flag(tied), .text(proposals), .integer(recordedIn),
            .text(name), .text(parentName), .text(scopeName), .text(path),
        ]
    }
}

extension Scorecard {
    /// What was computed: column id → value, or why there is none.
    package func columns() throws -> [String: Value] {
        try FrozenValue.values(from: values)
    }

    /// What it was computed from.
    package func usedInputs() throws -> [String: Value] {
        try FrozenValue.values(from: inputs)
    }

    /// What was proposed: grading id → proposal.
    package func allProposals() throws -> [String: FrozenProposal] {
        try CanonicalJSON.decode([String: FrozenProposal].self, from: Array(proposals.utf8))
    }

    package func proposal(_ grading: String) throws -> FrozenProposal? {
        try allProposals()[grading]
    }
}
