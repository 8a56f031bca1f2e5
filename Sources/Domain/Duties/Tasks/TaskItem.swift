import Rules

/// One item of a task list.
///
/// Where it names a duty of the pinned rulebook, its state comes from the activity log and nobody reports it; any other item is
/// reported by its own people and countersigned by somebody else.
package struct TaskItem: Record {
    package enum State: String, Codable, CaseIterable, Sendable {
        case open
        /// Said to be done; waits to be countersigned.
        case reported
        /// Sent back: not done, or not well enough.
        case returned
        case countersigned
        /// Taken off the list, with the reason.
        case struck
    }

    package let id: ID
    package let list: TaskList.ID
    /// Unique within the list, in the order of the list.
    package let number: Int
    package internal(set) var text: String
    package internal(set) var due: Day
    /// The duty of the pinned rulebook that checks it.
    package internal(set) var duty: String?
    package internal(set) var state: State
    /// What was said when it was reported done.
    package internal(set) var note: String?
    package internal(set) var reportedBy: Person.ID?
    package internal(set) var reportedAt: Instant?
    package internal(set) var countersignedBy: Person.ID?
    package internal(set) var countersignedAt: Instant?

    init(list: TaskList.ID, number: Int, _ plan: TaskPlan) {
        id = Self.id(list: list, number: number)
        self.list = list
        self.number = number
        text = plan.text
        due = plan.due
        duty = plan.duty
        state = .open
        note = nil
        reportedBy = nil
        reportedAt = nil
        countersignedBy = nil
        countersignedAt = nil
    }

    package static func id(list: TaskList.ID, number: Int) -> ID {
        ID("\(list)|\(number)")
    }

    package var plan: TaskPlan { TaskPlan(text: text, due: due, duty: duty) }
}

extension TaskItem {
    package static let shape = Shape(
        "task_item",
        "id",
        "task_list",
        "number",
        "text",
        "due",
        "duty",
        "state",
        "note",
        "reported_by",
        "reported_at",
        "countersigned_by",
        "countersigned_at"
    )

    package init(from row: inout RowReader) throws {
        id = try row.id()
        list = try row.id()
        number = try row.whole()
        text = try row.text()
        due = try row.day()
        duty = try row.optionalText()
        state = try row.choice()
        note = try row.optionalText()
        reportedBy = try row.optionalID()
        reportedAt = try row.optionalInstant()
        countersignedBy = try row.optionalID()
        countersignedAt = try row.optionalInstant()
    }

    package var fields: [Field] {
        [
            .id(id), .id(list), .whole(number), .text(text), .day(due), .text(duty), .text(state.rawValue), .text(note),
            .id(reportedBy), .instant(reportedAt), .id(countersignedBy), .instant(countersignedAt),
        ]
    }
}

/// What an item of a task list asks, and by when.
package struct TaskPlan: Codable, Equatable, Sendable {
    package let text: String
    package let due: Day
    /// The duty of the pinned rulebook that checks it; nil: it is reported by hand.
    package let duty: String?

    package init(text: String, due: Day, duty: String? = nil) {
        self.text = text
        self.due = due
        self.duty = duty
    }

    func check(for organisation: Organisation, in cycle: Cycle, _ facts: some Facts) throws {
        try Wording.check(text, "text", most: 500)
        guard (cycle.opens...cycle.closes).contains(due) else { throw Refusal.taskOutsideCycle(due, cycle) }
        guard let duty else { return }
        guard try facts.pinnedDuties(for: organisation, in: cycle.id)[duty] != nil else { throw Refusal.noSuchDuty(duty) }
    }
}

extension Facts {
    /// The duties the rulebooks pinned for an organisation have: their ids, with what each is called by language.
    package func pinnedDuties(for organisation: Organisation, in cycle: Cycle.ID) throws -> [String: [String: String]] {
        try dutyRulebooks(for: organisation, in: cycle).reduce(into: [:]) { labels, pinned in
            for duty in pinned.rulebook.duties where labels[duty.id] == nil { labels[duty.id] = duty.label.texts }
        }
    }
}

extension Refusal {
    package static func taskOutsideCycle(_ due: Day, _ cycle: Cycle) -> Refusal {
        Refusal(.invalid, "duties.task-outside-cycle", [due.text, cycle.opens.text, cycle.closes.text])
    }

    package static func noSuchDuty(_ duty: String) -> Refusal {
        Refusal(.invalid, "duties.no-such-duty", [duty])
    }

    /// The item is not in the state this act begins with.
    package static func taskIs(_ item: TaskItem) -> Refusal {
        let key =
            switch item.state {
            case .open: "duties.task-open"
            case .reported: "duties.task-reported"
            case .returned: "duties.task-was-returned"
            case .countersigned: "duties.task-countersigned"
            case .struck: "duties.task-struck"
            }
        return Refusal(.conflict, key, [String(item.number)])
    }
}
