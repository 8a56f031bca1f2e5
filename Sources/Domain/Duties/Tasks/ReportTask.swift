/// Says that an item of a signed task list is done, and how; somebody else countersigns it.
///
/// An item that a duty checks is not reported: its state comes from the activity log.
package struct ReportTask: Command {
    package static let name = "duties.report-task"

    package let list: TaskList.ID
    package let number: Int
    package let note: String

    package init(list: TaskList.ID, number: Int, note: String) {
        self.list = list
        self.number = number
        self.note = note
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let list = try facts.require(list)
        try signer.requires(DutyPowers.keepers, over: facts.require(list.organisation), during: list.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let list = try facts.require(list)
        try facts.require(list.cycle).requiresOpen()
        try list.requires([.signed])
        let item = try facts.require(TaskItem.id(list: list.id, number: number))
        if let duty = item.duty { throw Refusal.taskComesFromTheLog(number, duty) }
        guard item.state == .open || item.state == .returned else { throw Refusal.taskIs(item) }
        try Wording.check(note, "note")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var item = try ledger.require(TaskItem.id(list: list, number: number))
        item.state = .reported
        item.note = note
        item.reportedBy = stamp.actor
        item.reportedAt = stamp.instant
        try ledger.save(item)
        try ledger.save(WorkStep(.reported, on: .taskList, list.text, part: String(number), note: note, at: stamp))
    }
}

extension Refusal {
    package static func taskComesFromTheLog(_ number: Int, _ duty: String) -> Refusal {
        Refusal(.conflict, "duties.task-from-log", [String(number), duty])
    }
}
