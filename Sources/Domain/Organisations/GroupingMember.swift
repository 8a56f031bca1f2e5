/// An organisation in a grouping, for as long as it is in it; who comes back has a second one.
package struct GroupingMember: Record {
    package let id: ID
    package let grouping: Grouping.ID
    package let organisation: Organisation.ID
    package let joinedOn: Day
    /// Nil while it belongs.
    package internal(set) var leftOn: Day?

    init(grouping: Grouping.ID, organisation: Organisation.ID, joinedOn: Day, in entry: Int64) {
        id = ID("\(grouping)|\(organisation)|\(entry)")
        self.grouping = grouping
        self.organisation = organisation
        self.joinedOn = joinedOn
        leftOn = nil
    }
}

extension GroupingMember {
    package static let shape = Shape("grouping_member", "id", "grouping", "organisation", "joined_on", "left_on")

    package init(from row: inout RowReader) throws {
        id = try row.id()
        grouping = try row.id()
        organisation = try row.id()
        joinedOn = try row.day()
        leftOn = try row.optionalDay()
    }

    package var fields: [Field] {
        [.id(id), .id(grouping), .id(organisation), .day(joinedOn), .day(leftOn)]
    }
}

extension Facts {
    /// The membership of an organisation in a grouping that lasts; nil: it is no member.
    func membership(of organisation: Organisation.ID, in grouping: Grouping.ID) throws -> GroupingMember? {
        try list(Match<GroupingMember>("organisation", .id(organisation)).and("grouping", .id(grouping)))
            .first { $0.leftOn == nil }
    }
}
