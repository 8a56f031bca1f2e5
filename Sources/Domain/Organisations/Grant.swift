/// What somebody may do: a role over a subtree, in one cycle or in all.
package enum Role: String, Codable, CaseIterable, Sendable {
    /// 考核办: organises the year.
    case office
    /// 书记: answers for an organisation.
    case secretary
    /// 填报员: keeps its records.
    case clerk
    /// 审核人: checks and returns what those below submit.
    case reviewer
    /// 审计员: visits and scores.
    case auditor
    /// 计票员: counts.
    case teller
    /// 评议人: rates.
    case rater
    /// 领导: reads and decides.
    case leader
    /// 纪检/观察员: reads and verifies.
    case observer
    case systemAdministrator = "system-administrator"
    case securityAdministrator = "security-administrator"
    case auditAdministrator = "audit-administrator"
}

/// 授权: a role given to a person over an organisation and all below it, for one cycle or for all.
///
/// A grant follows its organisation when that is moved or renamed, and ends when it is closed, merged away or divided.
package struct Grant: Record {
    package enum State: String, Sendable {
        case given
        case withdrawn
    }

    package let id: ID
    package let person: Person.ID
    package let role: Role
    package let organisation: Organisation.ID
    /// The path of the organisation; it follows the organisation when that is moved.
    package internal(set) var path: String
    /// The only cycle it is for; nil: all of them, and what belongs to none.
    package let cycle: Cycle.ID?
    package internal(set) var state: State

    package init(person: Person.ID, role: Role, over organisation: Organisation, during cycle: Cycle.ID? = nil) {
        id = Self.id(person: person, role: role, organisation: organisation.id, cycle: cycle)
        self.person = person
        self.role = role
        self.organisation = organisation.id
        path = organisation.path
        self.cycle = cycle
        state = .given
    }

    package static func id(
        person: Person.ID,
        role: Role,
        organisation: Organisation.ID,
        cycle: Cycle.ID? = nil
    ) -> ID {
        ID("\(person)|\(role.rawValue)|\(organisation)" + (cycle.map { "|\($0)" } ?? ""))
    }

    /// Whether it counts for what belongs to the cycle, or, with nil, to none.
    package func counts(during cycle: Cycle.ID?) -> Bool {
        self.cycle == nil || self.cycle == cycle
    }
}

extension Grant {
    package static let shape = Shape("grant_given", "id", "person", "role", "organisation", "path", "state", "cycle")

    package init(from row: inout RowReader) throws {
        id = try row.id()
        person = try row.id()
        role = try row.choice()
        organisation = try row.id()
        path = try row.text()
        state = try row.choice()
        cycle = try row.optionalID()
    }

    package var fields: [Field] {
        [
            .id(id), .id(person), .text(role.rawValue), .id(organisation), .text(path), .text(state.rawValue), .id(cycle),
        ]
    }
}
