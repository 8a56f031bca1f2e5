/// Sends an item back that was reported done and is not, with the reason.
package struct ReturnTask: Command {
    package static let name = "duties.return-task"

    package let list: TaskList.ID
    package let number: Int
    package let reason: String

    package init(list: TaskList.ID, number: Int, reason: String) {
        self.list = list
        self.number = number
        self.reason = reason
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
        try Wording.check(reason, "reason")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var item = try ledger.require(TaskItem.id(list: list, number: number))
        item.state = .returned
        try ledger.save(item)
        try ledger.save(WorkStep(.returned, on: .taskList, list.text, part: String(number), note: reason, at: stamp))
    }
}
