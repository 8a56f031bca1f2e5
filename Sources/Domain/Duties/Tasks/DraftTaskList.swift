/// Writes the year's task list of a secretary; until it is signed, a later draft takes its place.
package struct DraftTaskList: Command {
    package static let name = "duties.draft-task-list"
    /// The most items a list may have.
    static let most = 200

    package let cycle: Cycle.ID
    package let organisation: Organisation.ID
    /// Whose list it is, by post.
    package let holder: String
    package let items: [TaskPlan]

    package init(cycle: Cycle.ID, organisation: Organisation.ID, holder: String, items: [TaskPlan]) {
        self.cycle = cycle
        self.organisation = organisation
        self.holder = holder
        self.items = items
    }

    package var recordsOf: [Organisation.ID] { [organisation] }

    package func authorize(_ signer: Signer, in facts: some Facts) throws {
        let roles = DutyPowers.keepers.union([.office])
        try signer.requires(roles, over: facts.require(organisation), during: cycle, in: facts)
    }

    package func validate(in facts: some Facts) throws {
        let cycle = try facts.require(cycle)
        let organisation = try facts.require(organisation)
        try cycle.requiresOpen()
        try Wording.check(name: holder, "holder")
        guard !items.isEmpty else { throw Refusal.blank("items") }
        guard items.count <= Self.most else { throw Refusal.tooManyTasks(items.count, Self.most) }
        for item in items { try item.check(for: organisation, in: cycle, facts) }
        let id = TaskList.id(cycle: cycle.id, organisation: organisation.id, holder: holder)
        try facts.find(id)?.requires([.draft, .returned])
    }

    package func apply(to ledger: some Ledger, at stamp: Stamp) throws {
        let id = TaskList.id(cycle: cycle, organisation: organisation, holder: holder)
        let known = try ledger.find(id)
        var list = known ?? TaskList(cycle: cycle, organisation: organisation, holder: holder)
        let before = try ledger.list(Match<TaskItem>("task_list", .id(id))).sorted { $0.number < $1.number }
        for item in before { try ledger.remove(item.id) }
        list.state = .draft
        try ledger.save(list)
        for (index, plan) in items.enumerated() { try ledger.save(TaskItem(list: id, number: index + 1, plan)) }
        try ledger.save(
            WorkStep(
                .drafted,
                on: .taskList,
                id.text,
                before: known == nil ? nil : CanonicalJSON.text(encoding: before.map(\.plan)),
                after: CanonicalJSON.text(encoding: items),
                at: stamp
            )
        )
    }
}

extension Refusal {
    package static func tooManyTasks(_ count: Int, _ most: Int) -> Refusal {
        Refusal(.invalid, "duties.too-many-tasks", [String(count), String(most)])
    }
}
