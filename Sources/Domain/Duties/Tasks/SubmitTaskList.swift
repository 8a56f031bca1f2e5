/// Hands a task list to the level above to be signed.
package struct SubmitTaskList: Command {
    package static let name = "duties.submit-task-list"

    package let list: TaskList.ID

    package init(list: TaskList.ID) {
        self.list = list
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let list = try facts.require(list)
        try signer.requires(DutyPowers.keepers, over: facts.require(list.organisation), during: list.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let list = try facts.require(list)
        try facts.require(list.cycle).requiresOpen()
        try list.requires([.draft])
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var list = try ledger.require(list)
        list.state = .submitted
        list.submittedBy = stamp.actor
        try ledger.save(list)
        try ledger.save(WorkStep(.submitted, on: .taskList, list.id.text, at: stamp))
    }
}
