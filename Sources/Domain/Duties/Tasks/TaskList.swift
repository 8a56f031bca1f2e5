/// 任务清单: what one secretary is to do in a year, item by item, signed by the level above.
package struct TaskList: Record {
    package enum State: String, Codable, CaseIterable, Sendable {
        case draft
        /// Waits for the signature of the level above.
        case submitted
        /// Sent back, with the reason.
        case returned
        case signed
    }

    package let id: ID
    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    /// Whose list it is, by post: “党委书记”.
    package let holder: String
    package internal(set) var state: State
    package internal(set) var submittedBy: Person.ID?
    package internal(set) var signedBy: Person.ID?
    package internal(set) var signedAt: Instant?
    /// How often an item was changed after it was signed.
    package internal(set) var changes: Int

    init(cycle: Cycle.ID, organisation: Organisation.ID, holder: String) {
        id = Self.id(cycle: cycle, organisation: organisation, holder: holder)
        self.cycle = cycle
        self.organisation = organisation
        self.holder = holder
        state = .draft
        submittedBy = nil
        signedBy = nil
        signedAt = nil
        changes = 0
    }

    package static func id(cycle: Cycle.ID, organisation: Organisation.ID, holder: String) -> ID {
        ID("\(cycle)|\(organisation)|\(holder)")
    }

    /// Throws the refusal that it is not in one of the states this act begins with.
    func requires(_ states: Set<State>) throws {
        guard states.contains(state) else { throw Refusal.taskListIs(state, self) }
    }
}

extension TaskList {
    package static let shape = Shape(
        "task_list",
        "id",
        "cycle",
        "organisation",
        "holder",
        "state",
        "submitted_by",
        "signed_by",
        "signed_at",
        "changes"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        cycle = try row.id()
        organisation = try row.id()
        holder = try row.text()
        state = try row.choice()
        submittedBy = try row.optionalID()
        signedBy = try row.optionalID()
        signedAt = try row.optionalInstant()
        changes = try row.whole()
    }

    package var fields: [Field] {
        [
            .id(id), .id(cycle), .id(organisation), .text(holder), .text(state.rawValue), .id(submittedBy), .id(signedBy),
            .instant(signedAt), .whole(changes),
        ]
    }
}

extension Refusal {
    /// The list is not in the state this act begins with.
    package static func taskListIs(_ state: TaskList.State, _ list: TaskList) -> Refusal {
        let key =
            switch state {
            case .draft: "duties.task-list-draft"
            case .submitted: "duties.task-list-submitted"
            case .returned: "duties.task-list-returned"
            case .signed: "duties.task-list-signed"
            }
        return Refusal(.conflict, key, [list.holder])
    }
}
