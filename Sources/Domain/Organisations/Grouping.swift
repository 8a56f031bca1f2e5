/// 联合体: organisations that work together across the tree, such as an alliance or a joint committee of a business district.
package struct Grouping: Record {
    package let id: ID
    package internal(set) var name: String
    /// 牵头单位: the organisation that leads it.
    package let lead: Organisation.ID
    package let foundedOn: Day
    /// Nil while it stands.
    package internal(set) var closedOn: Day?
    package internal(set) var reason: String?

    init(id: ID, name: String, lead: Organisation.ID, foundedOn: Day) {
        self.id = id
        self.name = name
        self.lead = lead
        self.foundedOn = foundedOn
        closedOn = nil
        reason = nil
    }

    /// Throws the refusal that it is closed.
    func requireOpen() throws {
        guard closedOn == nil else { throw Refusal.groupingClosed(id) }
    }
}

extension Grouping {
    package static let shape = Shape("grouping", "id", "name", "lead", "founded_on", "closed_on", "reason")

    package init(from row: inout RowReader) throws {
        id = try row.id()
        name = try row.text()
        lead = try row.id()
        foundedOn = try row.day()
        closedOn = try row.optionalDay()
        reason = try row.optionalText()
    }

    package var fields: [Field] {
        [.id(id), .text(name), .id(lead), .day(foundedOn), .day(closedOn), .text(reason)]
    }
}

extension Refusal {
    package static func groupingExists(_ grouping: Grouping.ID) -> Refusal {
        Refusal(.conflict, "organisations.grouping-exists", [grouping.text])
    }

    package static func groupingClosed(_ grouping: Grouping.ID) -> Refusal {
        Refusal(.conflict, "organisations.grouping-closed", [grouping.text])
    }
}
