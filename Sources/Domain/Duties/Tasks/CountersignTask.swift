/// Countersigns an item that was reported done, from the level above and never by whoever reported it.
package struct CountersignTask: Command {
    package static let name = "duties.countersign-task"

    package let list: TaskList.ID
    package let number: Int
    /// What was seen; not needed where nothing is to be said.
    package let note: String?

    package init(list: TaskList.ID, number: Int, note: String? = nil) {
        self.list = list
        self.number = number
        self.note = note
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let list = try facts.require(list)
        try signer.requiresAbove(facts.require(list.organisation), during: list.cycle, in: facts)
        try signer.requiresAnother(than: facts.find(TaskItem.id(list: list.id, number: number))?.reportedBy)
    }

    package func validate(in facts: some Facts) throws {
        let list = try facts.require(list)
        try facts.require(list.cycle).requiresOpen()
        let item = try facts.require(TaskItem.id(list: list.id, number: number))
        guard item.state == .reported else { throw Refusal.taskIs(item) }
        try note.map { try Wording.check($0, "note") }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var item = try ledger.require(TaskItem.id(list: list, number: number))
        item.state = .countersigned
        item.countersignedBy = stamp.actor
        item.countersignedAt = stamp.instant
        try ledger.save(item)
        try ledger.save(WorkStep(.countersigned, on: .taskList, list.text, part: String(number), note: note, at: stamp))
    }
}
