/// Changes, adds or strikes one item of a signed task list, with the reason; what it said before stays readable.
///
/// By the level above, who signed the list.
package struct ChangeTask: Command {
    package static let name = "duties.change-task"

    package let list: TaskList.ID
    /// The item; the number after the last adds one.
    package let number: Int
    /// What it is to say from now on; nil: it is struck.
    package let plan: TaskPlan?
    package let reason: String

    package init(list: TaskList.ID, number: Int, plan: TaskPlan?, reason: String) {
        self.list = list
        self.number = number
        self.plan = plan
        self.reason = reason
    }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let list = try facts.require(list)
        try signer.requiresAbove(facts.require(list.organisation), during: list.cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let list = try facts.require(list)
        let cycle = try facts.require(list.cycle)
        try cycle.requiresOpen()
        try list.requires([.signed])
        try Wording.check(reason, "reason")
        try plan?.check(for: facts.require(list.organisation), in: cycle, facts)
        let count = try facts.count(Match<TaskItem>("task_list", .id(list.id)))
        if let item = try facts.find(TaskItem.id(list: list.id, number: number)) {
            guard item.state != .struck, item.state != .countersigned else { throw Refusal.taskIs(item) }
        } else {
            guard plan != nil, number == count + 1, number <= DraftTaskList.most else {
                throw Refusal.noSuch(TaskItem.shape.table, String(number))
            }
        }
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        var list = try ledger.require(list)
        list.changes += 1
        try ledger.save(list)
        let known = try ledger.find(TaskItem.id(list: list.id, number: number))
        guard var item = known ?? plan.map({ TaskItem(list: list.id, number: number, $0) }) else {
            throw Fault("task list \(list.id) has no item \(number)")
        }
        if let plan {
            item.text = plan.text
            item.due = plan.due
            item.duty = plan.duty
            // What was reported on the item as it was does not hold for the item as it is.
            item.state = .open
        } else {
            item.state = .struck
        }
        try ledger.save(item)
        try ledger.save(
            WorkStep(
                plan == nil ? .struck : .changed,
                on: .taskList,
                list.id.text,
                part: String(number),
                note: reason,
                before: known.map { try CanonicalJSON.text(encoding: $0.plan) },
                after: plan.map { try CanonicalJSON.text(encoding: $0) },
                at: stamp
            )
        )
    }
}
