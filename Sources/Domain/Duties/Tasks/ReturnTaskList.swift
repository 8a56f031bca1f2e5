/// Sends a task list back to be written anew, with the reason.
package struct ReturnTaskList: Command {
    package static let name = "duties.return-task-list"

    package let list: TaskList.ID
    package let reason: String

    package init(list: TaskList.ID, reason: String) {
        self.list = list
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let list = try facts.require(list)
        try signer.requiresAbove(facts.require(list.organisation), during: list.cycle, in: facts)
        try signer.requiresAnother(than: list.submittedBy)
    }

    package func validate(in facts: some Facts) throws {
        let list = try facts.require(list)
        try facts.require(list.cycle).requiresOpen()
        try list.requires([.submitted])
        try Wording.check(reason, "reason")
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var list = try ledger.require(list)
        list.state = .returned
        try ledger.save(list)
        try ledger.save(WorkStep(.returned, on: .taskList, list.id.text, note: reason, at: stamp))
    }
}
