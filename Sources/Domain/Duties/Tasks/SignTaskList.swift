/// Signs the year's task list of a secretary, from the level above and never by whoever handed it in.
package struct SignTaskList: Command {
    package static let name = "duties.sign-task-list"

    package let list: TaskList.ID

    package init(list: TaskList.ID) {
        self.list = list
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
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var list = try ledger.require(list)
        list.state = .signed
        list.signedBy = stamp.actor
        list.signedAt = stamp.instant
        try ledger.save(list)
        try ledger.save(WorkStep(.signed, on: .taskList, list.id.text, at: stamp))
    }
}
