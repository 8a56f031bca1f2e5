/// A personal value whose commitment is in the journal while the value itself lies in a table it can be erased from.
package struct SealedValue: Record {
    package enum State: String, Sendable {
        case sealed
        case erased
    }

    package let id: ID
    /// Who keeps the value.
    package let organisation: Organisation.ID
    /// Whom it is about; nil: the organisation itself.
    package let person: Person.ID?
    /// Which value, such as `birth` or `phone`.
    package let field: String
    package internal(set) var commitment: Commitment
    package internal(set) var state: State
    /// Why it was erased.
    package internal(set) var reason: String?

    package init(
        organisation: Organisation.ID,
        person: Person.ID?,
        field: String,
        commitment: Commitment
    ) {
        id = Self.id(organisation: organisation, person: person, field: field)
        self.organisation = organisation
        self.person = person
        self.field = field
        self.commitment = commitment
        state = .sealed
        reason = nil
    }

    package static func id(organisation: Organisation.ID, person: Person.ID?, field: String) -> ID {
        ID("\(organisation)|\(person.map(\.text) ?? "")|\(field)")
    }
}

extension SealedValue {
    package static let shape = Shape(
        "personal_value",
        "id",
        "organisation",
        "person",
        "field",
        "commitment",
        "state",
        "reason"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        organisation = try row.id()
        person = try row.optionalID()
        field = try row.text()
        commitment = Commitment(hex: try row.text())
        state = try row.choice()
        reason = try row.optionalText()
    }

    package var fields: [Field] {
        [
            .id(id), .id(organisation), .id(person), .text(field), .text(commitment.hex), .text(state.rawValue), .text(reason),
        ]
    }
}

extension Commitment {
    /// Whether it has the form of one: 64 lower-case hex digits.
    var isWellFormed: Bool {
        hex.utf8.count == 64
            && hex.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}
